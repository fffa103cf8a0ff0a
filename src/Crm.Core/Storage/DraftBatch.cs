using Crm.Core.Domain;

namespace Crm.Core.Storage;

/// <summary>What a batch of drafts comes to, in the order in which it is stored.</summary>
/// <param name="Created">New records.</param>
/// <param name="Changed">Stored records the new ones changed.</param>
/// <param name="Unchanged">How many drafts were known already.</param>
/// <param name="Beside">Records of another kind that go with them, and are not counted.</param>
internal sealed record DraftBatch(IReadOnlyList<AggregateRoot> Created, IReadOnlyList<AggregateRoot> Changed, int Unchanged, IReadOnlyList<AggregateRoot> Beside);
