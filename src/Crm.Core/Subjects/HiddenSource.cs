namespace Crm.Core.Subjects;

/// <summary>Records that rules reach through fields and conditions only, never by their name.</summary>
/// <param name="Of">The records.</param>
internal sealed record HiddenSource<TSubject>(SubjectSource<TSubject> Of);
