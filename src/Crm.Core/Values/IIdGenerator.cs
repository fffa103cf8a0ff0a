namespace Crm.Core.Values;

/// <summary>Makes identifiers. Inject it; aggregates get the ready id.</summary>
public interface IIdGenerator
{
    /// <summary>A new identifier, greater than every one this generator made before.</summary>
    Guid Next();
}
