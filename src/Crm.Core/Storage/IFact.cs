namespace Crm.Core.Storage;

/// <summary>A record, or a row beside records, that is about another one, which <see cref="Facts"/> can reach from there.</summary>
public interface IFact
{
    /// <summary>Whether it is about the record with this id.</summary>
    /// <param name="owner">The id of a customer or another owner.</param>
    bool IsAbout(Guid owner);
}
