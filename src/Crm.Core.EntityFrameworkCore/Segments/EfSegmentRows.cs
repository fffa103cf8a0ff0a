using System.Linq.Expressions;
using Crm.Core.Segments;

namespace Crm.Core.EntityFrameworkCore.Segments;

/// <summary>The record that rows of segments are about.</summary>
/// <param name="OfStay">Of a stay.</param>
/// <param name="OfEntry">Of an entry of a list.</param>
internal sealed record EfSegmentRows<TStay, TEntry, TId>(Expression<Func<TStay, TId>> OfStay, Expression<Func<TEntry, TId>> OfEntry)
    where TStay : SegmentMembership
    where TEntry : SegmentListEntry;
