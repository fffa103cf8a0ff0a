using System.Buffers.Binary;
using System.Text;
using Crm.Core.EntityFrameworkCore.Bulk;

namespace Crm.Core.EntityFrameworkCore.PostgreSql.Bulk;

/// <summary>
/// Rows in PostgreSQL's binary copy format: for every value its length and its bytes, big-endian
/// (https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format").
/// </summary>
internal sealed class CopyBuffer : IBulkValues
{
    // Object ids of element types, fixed in pg_type.dat.
    private const int TextType = 25;
    private const int VarcharType = 1043;

    private static ReadOnlySpan<byte> Signature => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 0xFF, (byte)'\r', (byte)'\n', 0];

    private static readonly long Epoch = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;
    private static readonly int EpochDay = new DateOnly(2000, 1, 1).DayNumber;

    private byte[] _bytes = new byte[128 * 1024];
    private int _length;
    private BulkTable? _table;
    private int _column;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Begin(BulkTable table)
    {
        _table = table;
        _length = 0;
        Signature.CopyTo(Room(Signature.Length));
        Int(0); // no flags
        Int(0); // no extension
    }

    public void BeginRow()
    {
        _column = -1;
        BinaryPrimitives.WriteInt16BigEndian(Room(2), (short)_table!.Columns.Count);
    }

    public void End() => BinaryPrimitives.WriteInt16BigEndian(Room(2), -1);

    public void Clear() => _length = 0;

    public void AddNull()
    {
        _column++;
        Int(-1);
    }

    public void Add(bool value) => Value(1)[0] = value ? (byte)1 : (byte)0;

    public void Add(short value) => BinaryPrimitives.WriteInt16BigEndian(Value(2), value);

    public void Add(int value) => BinaryPrimitives.WriteInt32BigEndian(Value(4), value);

    public void Add(long value) => BinaryPrimitives.WriteInt64BigEndian(Value(8), value);

    public void Add(double value) => BinaryPrimitives.WriteDoubleBigEndian(Value(8), value);

    public void Add(decimal value)
    {
        Span<short> digits = stackalloc short[PostgreSqlNumeric.MostWords];
        var words = PostgreSqlNumeric.Encode(value, digits);
        var bytes = Value(2 * words);
        for (var i = 0; i < words; i++) BinaryPrimitives.WriteInt16BigEndian(bytes[(2 * i)..], digits[i]);
    }

    public void Add(string value)
    {
        _column++;
        Text(value);
    }

    public void Add(byte[] value) => value.CopyTo(Value(value.Length));

    public void Add(Guid value) => value.TryWriteBytes(Value(16), bigEndian: true, out _);

    public void Add(DateTimeOffset value) => Add((value.UtcTicks - Epoch) / TimeSpan.TicksPerMicrosecond);

    public void Add(DateOnly value) => Add(value.DayNumber - EpochDay);

    public void Add(IEnumerable<string> value)
    {
        _column++;
        var items = value.ToList();
        var start = _length;
        Int(0); // the length, known at the end
        Int(items.Count == 0 ? 0 : 1); // dimensions
        Int(0); // no nulls
        Int(_table!.Columns[_column].StoreType.StartsWith("text", StringComparison.Ordinal) ? TextType : VarcharType);
        if (items.Count > 0)
        {
            Int(items.Count);
            Int(1); // first index
        }

        foreach (var item in items) Text(item);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(start), _length - start - sizeof(int));
    }

    private void Text(string value)
    {
        var most = Encoding.UTF8.GetMaxByteCount(value.Length);
        var place = _length;
        Room(sizeof(int) + most);
        var length = Encoding.UTF8.GetBytes(value, _bytes.AsSpan(place + sizeof(int)));
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(place), length);
        _length = place + sizeof(int) + length;
    }

    private Span<byte> Value(int length)
    {
        _column++;
        Int(length);
        return Room(length);
    }

    private void Int(int value) => BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), value);

    private Span<byte> Room(int length)
    {
        if (_bytes.Length - _length < length) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        var room = _bytes.AsSpan(_length, length);
        _length += length;
        return room;
    }
}
