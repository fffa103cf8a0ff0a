using Crm.Core.Testing.Duplicates;

namespace Crm.Core.Conformance.Tests.InMemory;

public sealed class InMemoryDuplicates(InMemoryAdapter adapter) : DuplicateFacts(adapter), IClassFixture<InMemoryAdapter>;
