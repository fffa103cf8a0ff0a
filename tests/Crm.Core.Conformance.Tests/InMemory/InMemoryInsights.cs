using Crm.Core.Testing.Insights;

namespace Crm.Core.Conformance.Tests.InMemory;

public sealed class InMemoryInsights(InMemoryAdapter adapter) : InsightFacts(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryPortraits(InMemoryAdapter adapter) : PortraitFacts(adapter), IClassFixture<InMemoryAdapter>;

public sealed class InMemoryLeadPredictions(InMemoryAdapter adapter) : LeadPredictionFacts(adapter), IClassFixture<InMemoryAdapter>;
