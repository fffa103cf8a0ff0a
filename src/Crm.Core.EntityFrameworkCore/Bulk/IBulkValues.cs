namespace Crm.Core.EntityFrameworkCore.Bulk;

/// <summary>Takes the values of a row, one after the other in the order of the columns, as the database stores them. One method a type, so that no value is boxed.</summary>
public interface IBulkValues
{
    /// <summary>No value.</summary>
    void AddNull();

    /// <summary>A flag.</summary>
    /// <param name="value">The value.</param>
    void Add(bool value);

    /// <summary>A number of two bytes.</summary>
    /// <param name="value">The value.</param>
    void Add(short value);

    /// <summary>A number of four bytes.</summary>
    /// <param name="value">The value.</param>
    void Add(int value);

    /// <summary>A number of eight bytes.</summary>
    /// <param name="value">The value.</param>
    void Add(long value);

    /// <summary>A binary fraction.</summary>
    /// <param name="value">The value.</param>
    void Add(double value);

    /// <summary>A decimal fraction.</summary>
    /// <param name="value">The value.</param>
    void Add(decimal value);

    /// <summary>Text.</summary>
    /// <param name="value">The value.</param>
    void Add(string value);

    /// <summary>Bytes.</summary>
    /// <param name="value">The value.</param>
    void Add(byte[] value);

    /// <summary>An id.</summary>
    /// <param name="value">The value.</param>
    void Add(Guid value);

    /// <summary>An instant, UTC, microseconds.</summary>
    /// <param name="value">The value.</param>
    void Add(DateTimeOffset value);

    /// <summary>A date.</summary>
    /// <param name="value">The value.</param>
    void Add(DateOnly value);

    /// <summary>A list of texts.</summary>
    /// <param name="value">The value.</param>
    void Add(IEnumerable<string> value);
}
