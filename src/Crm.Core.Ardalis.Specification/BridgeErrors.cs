using Crm.Core.Errors;

namespace Crm.Core.ArdalisSpecifications;

/// <summary>What cannot be carried from one kind of specification to the other. Nothing is left out silently.</summary>
public static class BridgeErrors
{
    /// <summary>The Ardalis specification asks for something our repositories do not do.</summary>
    public static readonly CrmError NotSupported = new(
        "crm.ardalis.not-supported",
        "The specification asks for something the library's repositories do not do; the path names it. Leave it out: lists are summaries read by key cursor, never tracked, and never across tenants.");

    /// <summary>The order is by a field that is not registered.</summary>
    public static readonly CrmError UnknownOrder = new(
        "crm.ardalis.unknown-order",
        "Lists are ordered by one registered sort key, and then by id. Pass the sort key whose field the specification orders by, such as CustomerOrder.Name.");

    /// <summary>The condition reaches other records.</summary>
    public static readonly CrmError ReachesFacts = new(
        "crm.ardalis.reaches-facts",
        "The condition asks for other records through Facts.Of, which only the library's own repositories can translate. Use the specification with IRepository.");

    /// <summary>The page starts at a cursor.</summary>
    public static readonly CrmError HasCursor = new(
        "crm.ardalis.has-cursor", "The page starts after a row that only the library's own repositories can look up. Use the first page, or the specification with IRepository.");
}
