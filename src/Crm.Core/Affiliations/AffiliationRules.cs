using System.Linq.Expressions;
using Crm.Core.Customers;
using Crm.Core.Rules.Schema;
using Crm.Core.Storage;

namespace Crm.Core.Affiliations;

/// <summary>What rules may ask of ties between people and organisations. Those between two people are no part of it: each is noted once, whichever of the two is asked about.</summary>
public static class AffiliationRules
{
    /// <summary>The ties of a person to organisations.</summary>
    public static RuleSource<Customer, Affiliation> OfPeople { get; } = Source(
        "affiliation", "quan hệ với tổ chức", "of a person with organisations, the ended ones too, by when they were noted", c => Facts.By<Affiliation>(c, nameof(Affiliation.PersonId)));

    /// <summary>The ties of an organisation to people.</summary>
    public static RuleSource<Customer, Affiliation> OfOrganisations { get; } = Source(
        "contact-person", "người liên hệ", "people of an organisation, the former ones too, by when they were noted", c => Facts.By<Affiliation>(c, nameof(Affiliation.OtherId)));

    private static RuleSource<Customer, Affiliation> Source(string name, string vietnamese, string meaning, Expression<Func<Customer, IEnumerable<Affiliation>>> records) => RuleSource<Customer, Affiliation>.Of(
        name, meaning, records, a => a.AddedAt, a => a.Id, a => a.Id.Value, Fields(), a => a.OtherKind == CustomerKind.Organisation, vietnamese);

    private static RuleFields<Affiliation> Fields() => new RuleFields<Affiliation>()
        .Code("role", "what the person is there, a code of the tenant or one such as employee, owner, director", a => a.Role, a => a.Role)
        .Choice<DecisionRole>("decision-role", "the part played when the organisation decides", a => a.DecisionRole, a => a.DecisionRole)
        .Key<CustomerId>("person", "the id of the person", a => a.PersonId, CustomerRules.Id<CustomerId>, a => a.PersonId)
        .Key<CustomerId>("organisation", "the id of the organisation", a => a.OtherId, CustomerRules.Id<CustomerId>, a => a.OtherId)
        .Text("title", "in the organisation", a => a.Title, a => a.TitleKey, a => a.Title, a => a.TitleKey)
        .Text("department", "of the organisation", a => a.Department, a => a.DepartmentKey, a => a.Department, a => a.DepartmentKey)
        .Boolean("primary", "whether the organisation is the main one of the person", a => a.PrimaryOf != null, a => a.PrimaryOf is not null)
        .Date("since", "the first day", a => a.From, a => a.From)
        .Date("until", "the last day; missing for one without an end", a => a.To, a => a.To)
        .Instant("at", "when it was noted", a => a.AddedAt, a => a.AddedAt)
        .InVietnamese(
            ("role", "vai trò"), ("decision-role", "vai trò quyết định"), ("person", "cá nhân"), ("organisation", "tổ chức"), ("title", "chức danh"),
            ("department", "phòng ban"), ("primary", "là tổ chức chính"), ("since", "từ ngày"), ("until", "đến ngày"), ("at", "thời điểm ghi nhận"));
}
