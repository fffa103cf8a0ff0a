using Crm.Core.DataExchange.Tables;

namespace Crm.Core.Tool.Importing.Mapping;

/// <summary>What words of a file mean, in English and Vietnamese; compared folded, so that <c>Gọi_điện</c> and <c>goi dien</c> are one.</summary>
/// <typeparam name="T">What they mean.</typeparam>
/// <param name="known">Every meaning with its words.</param>
internal sealed class Vocabulary<T>(params (T Meaning, string[] Words)[] known)
    where T : struct
{
    private readonly Dictionary<string, T> _byWord =
        known.SelectMany(k => k.Words.Select(w => (Key: Table.Key(w), k.Meaning))).ToDictionary(w => w.Key, w => w.Meaning, StringComparer.Ordinal);

    /// <summary>What a text means; null when it is none of the words.</summary>
    /// <param name="text">As written.</param>
    public T? Find(string text) => _byWord.TryGetValue(Table.Key(text), out var meaning) ? meaning : null;
}
