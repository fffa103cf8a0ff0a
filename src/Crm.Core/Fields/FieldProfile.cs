namespace Crm.Core.Fields;

/// <summary>What many fields share: why they are kept and on what terms.</summary>
/// <param name="Group">How they are arranged.</param>
/// <param name="Purpose">What they are for.</param>
/// <param name="LawfulBasis">Why it is lawful to keep them.</param>
/// <param name="Notice">How the customer knows.</param>
/// <param name="Protection">How they are protected.</param>
/// <param name="Retention">How long they are kept; null for as long as the record.</param>
public sealed record FieldProfile(FieldGroup Group, FieldText Purpose, LawfulBasis LawfulBasis, FieldText Notice, FieldProtection Protection, FieldRetention? Retention);
