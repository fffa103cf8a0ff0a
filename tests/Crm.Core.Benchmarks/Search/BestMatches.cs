using Crm.Core.Customers;
using Crm.Core.Search;
using Crm.Core.Values;

namespace Crm.Core.Benchmarks.Search;

/// <summary>The first customers of all that match, in the documented order.</summary>
internal sealed class BestMatches(int most) : IComparer<(RankedMatch Match, string Name, CustomerId Id)>
{
    private readonly List<(RankedMatch Match, string Name, CustomerId Id)> _best = [];

    public void Add(RankedMatch match, string name, CustomerId id)
    {
        var at = ~_best.BinarySearch((match, name, id), this);
        if (at >= most) return;
        _best.Insert(at, (match, name, id));
        if (_best.Count > most) _best.RemoveAt(most);
    }

    /// <summary>Fragments count when nothing else was found.</summary>
    public HashSet<CustomerId> Customers() =>
        [.. _best.Where(m => m.Match.Rank < MatchRank.Fragments || _best[0].Match.Rank is MatchRank.Fragments).Select(m => m.Id)];

    public int Compare((RankedMatch Match, string Name, CustomerId Id) x, (RankedMatch Match, string Name, CustomerId Id) y)
    {
        if (x.Match.Rank != y.Match.Rank) return x.Match.Rank.CompareTo(y.Match.Rank);
        if (x.Match.Rank is MatchRank.Fragments) return y.Id.CompareTo(x.Id);
        var order = CodePointComparer.Instance.Compare(x.Match.Term, y.Match.Term);
        if (order == 0) order = CodePointComparer.Instance.Compare(x.Name, y.Name);
        return order != 0 ? order : x.Id.CompareTo(y.Id);
    }
}
