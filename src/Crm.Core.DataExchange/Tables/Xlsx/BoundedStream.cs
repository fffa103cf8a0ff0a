using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables.Xlsx;

/// <summary>Ends what unpacks to more than it may, whatever the archive says of its size.</summary>
internal sealed class BoundedStream(Stream inner, long most) : ReadOnlyStream(inner)
{
    private long _left = most;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        _left -= read;
        return _left >= 0 ? read : throw new CrmException(TableErrors.TooLarge);
    }
}
