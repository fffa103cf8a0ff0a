using Crm.Core.Errors;
using Crm.Core.Privacy;
using Crm.Core.Products;
using Crm.Core.Values;

namespace Crm.Core.Leads;

/// <content>Who it is and what it wants.</content>
public sealed partial class Lead
{
    /// <summary>At most this many products.</summary>
    public const int MaxProducts = 50;

    private List<LeadProduct> _products = [];

    /// <summary>The person's name as written; null when unknown.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Name { get; private set => field = Track(field, value); }

    /// <summary>The company's name as written; null when unknown or for a private person.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? Company { get; private set => field = Track(field, value); }

    /// <summary>The name, else the company, folded (no case, no accents), for order and search; empty when there is neither.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string NameKey { get; private set; } = string.Empty;

    /// <summary>The core of the company's name, folded and without its legal form, for matching; null when there is none.</summary>
    [PersonalData(DataClass.Identity, OnErasure.DeleteRow)]
    public string? CompanyKey { get; private set; }

    /// <summary>What it wants; null when not said.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string? Interest { get; private set => field = Track(field, value); }

    /// <summary>Anything else; null for nothing.</summary>
    [PersonalData(DataClass.FreeText, OnErasure.DeleteRow)]
    public string? Note { get; private set => field = Track(field, value); }

    /// <summary>The code of the campaign it came from; null for none.</summary>
    [NotPersonal("code of a campaign")]
    public string? Campaign { get; private set => field = Track(field, value); }

    /// <summary>What a deal would be worth, in minor units; null when nobody knows.</summary>
    public long? EstimatedMinor { get; private set => field = Track(field, value); }

    /// <summary>The currency of the estimated value, ISO 4217; null when nobody knows.</summary>
    [NotPersonal("code of a currency")]
    public string? EstimatedCurrencyCode { get; private set => field = Track(field, value); }

    /// <summary>What a deal would be worth; null when nobody knows.</summary>
    public Money? EstimatedValue => EstimatedMinor is { } minor ? Money.FromMinor(minor, Currency.Parse(EstimatedCurrencyCode)) : null;

    /// <summary>The products it is interested in.</summary>
    public IReadOnlyList<LeadProduct> Products => _products;

    /// <summary>What is known, as <see cref="Change"/> takes it.</summary>
    public LeadDetails Details => new()
    {
        Name = Name,
        Company = Company,
        Interest = Interest,
        Note = Note,
        EstimatedValue = EstimatedValue,
        Campaign = Campaign,
    };

    /// <summary>Replaces what is known.</summary>
    /// <param name="details">All of it; change one field with <c>lead.Details with { … }</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.text.…</c>, <c>crm.lead.negative-value</c>, <c>crm.currency.unknown</c>, <c>crm.lead.unidentified</c>, <c>crm.lead.closed</c>; the path names the field.</exception>
    public void Change(LeadDetails details, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(details);
        MustBeOpen();
        var clean = details.Clean();
        Require(clean.Name is not null || clean.Company is not null || _contactPoints.Count > 0, LeadErrors.Unidentified, "name");
        var before = Details;
        TakeDetails(clean);
        var changed = ChangedFields(before, clean);
        if (changed.Count > 0) Raise(new LeadDetailsChanged(TenantId, Id, changed, Instant.Utc(at)));
    }

    /// <summary>Replaces the products it is interested in; the service has checked that they exist.</summary>
    internal void WantProducts(IReadOnlyList<ProductId> products, DateTimeOffset at)
    {
        MustBeOpen();
        TakeProducts(products);
        Raise(new LeadDetailsChanged(TenantId, Id, [nameof(Products)], Instant.Utc(at)));
    }

    private static List<string> ChangedFields(LeadDetails before, LeadDetails after)
    {
        (string Field, bool Changed)[] fields =
        [
            (nameof(Name), before.Name != after.Name),
            (nameof(Company), before.Company != after.Company),
            (nameof(Interest), before.Interest != after.Interest),
            (nameof(Note), before.Note != after.Note),
            (nameof(EstimatedValue), before.EstimatedValue != after.EstimatedValue),
            (nameof(Campaign), before.Campaign != after.Campaign),
        ];
        return [.. fields.Where(f => f.Changed).Select(f => f.Field)];
    }

    private void TakeDetails(LeadDetails clean)
    {
        var companyKey = clean.Company is null ? null : CleanText.Fitting(CompanyName.Parse(clean.Company, "company").Core, 2 * MaxNameLength, "company");
        var nameKey = CleanText.NameKey(clean.Name ?? clean.Company ?? string.Empty, MaxNameLength, clean.Name is null ? "company" : "name");
        Name = clean.Name;
        Company = clean.Company;
        NameKey = nameKey;
        CompanyKey = companyKey;
        Interest = clean.Interest;
        Note = clean.Note;
        Campaign = clean.Campaign;
        EstimatedMinor = clean.EstimatedValue?.Minor;
        EstimatedCurrencyCode = clean.EstimatedValue?.Currency.Code;
    }

    private void TakeProducts(IReadOnlyList<ProductId> products)
    {
        List<ProductId> wanted = [.. products.Select(p => TypedId.Required(p, "products")).Distinct()];
        Require(wanted.Count <= MaxProducts, LeadErrors.TooMany, "products");
        NoteChange(nameof(Products), Shown(_products.Select(p => p.ProductId)), Shown(wanted));
        _products.RemoveAll(p => !wanted.Contains(p.ProductId));
        _products.AddRange(wanted.Where(w => !_products.Exists(p => p.ProductId == w)).Select(w => new LeadProduct(this, w)));
    }

    private static string? Shown(IEnumerable<ProductId> products) => string.Join(' ', products) is { Length: > 0 } text ? text : null;
}
