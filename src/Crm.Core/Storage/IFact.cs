namespace Crm.Core.Storage;

/// <summary>A record, or a row beside records, that is about another one, which <see cref="Facts"/> can reach from there.</summary>
public interface IFact
{
    /// <summary>Whether it is about the record with this id.</summary>
    /// <param name="owner">The id of a customer or another owner.</param>
    bool IsAbout(Guid owner);

    /// <summary>Whether it names the record with this id in one place; only where it names records of one kind in several is that not <see cref="IsAbout(Guid)"/>.</summary>
    /// <param name="owner">The id of a customer or another owner.</param>
    /// <param name="property">The property that holds the id.</param>
    bool IsAbout(Guid owner, string property) => IsAbout(owner);
}
