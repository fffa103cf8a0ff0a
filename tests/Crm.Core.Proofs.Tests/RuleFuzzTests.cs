using Crm.Core.Proofs.Fuzz;

namespace Crm.Core.Proofs.Tests;

/// <summary>The short version of <c>Crm.Core.Proofs rules</c>.</summary>
public sealed class RuleFuzzTests
{
    [Fact]
    public void Broken_rules_are_refused_with_their_place_and_nothing_else_happens()
    {
        var result = new RuleFuzz(seed: 20_26).Run(20_000);

        Assert.True(result.Violations.Count == 0, result.ToString());
        Assert.True(result.Read > 100 && result.Refused.Count > 10, result.ToString());
    }
}
