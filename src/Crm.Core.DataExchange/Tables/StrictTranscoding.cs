using System.Text;
using Crm.Core.Errors;

namespace Crm.Core.DataExchange.Tables;

/// <summary>Says of text that breaks off in the middle of a character what it is.</summary>
internal sealed class StrictTranscoding(Stream inner) : ReadOnlyStream(inner)
{
    public override int Read(Span<byte> buffer)
    {
        try
        {
            return Inner.Read(buffer);
        }
        catch (DecoderFallbackException broken)
        {
            throw new CrmException(TableErrors.NotText, innerException: broken);
        }
    }
}
