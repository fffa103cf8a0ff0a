using System.Linq.Expressions;
using Crm.Core.Rules.Schema;

namespace Crm.Core.Subjects;

/// <summary>A kind of record that rules can be about.</summary>
/// <typeparam name="TSubject">The record.</typeparam>
internal sealed class SubjectDefinition<TSubject>
{
    /// <summary>What rules are about, for example <c>customer</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Who can be found at all: of customers those in use.</summary>
    public required Expression<Func<TSubject, bool>> Population { get; init; }

    /// <summary>The fields every tenant has.</summary>
    public required Func<IServiceProvider, CancellationToken, Task<RuleFields<TSubject>>> FieldsAsync { get; init; }

    /// <summary>Fields of records that go with a subject.</summary>
    public IReadOnlyList<RelatedFields<TSubject>> Related { get; init; } = [];

    /// <summary>Conditions of their own.</summary>
    public SpecialConditions<TSubject> Special { get; init; } = new();
}
