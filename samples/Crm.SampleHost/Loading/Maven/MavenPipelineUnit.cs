using Crm.Core;
using Crm.Core.Pipelines;

namespace Crm.SampleHost.Loading.Maven;

/// <summary>The two open stages of the source; its other two, won and lost, are outcomes. The probabilities are ours.</summary>
public sealed class MavenPipelineUnit() : LoadUnit("Pipeline", 0)
{
    public const string Name = "Sales";
    public const string Prospecting = "prospecting";
    public const string Engaging = "engaging";

    public override async Task<bool> IsStoredAsync(ICrm crm, CancellationToken ct) => await crm.Pipelines.FindByNameAsync(Name, ct) is not null;

    public override Task AddAsync(ICrm crm, CancellationToken ct) => crm.Pipelines.AddAsync(
        Name,
        [
            new NewStage(Prospecting, "Prospecting", 10).Vietnamese("Tìm kiếm"),
            new NewStage(Engaging, "Engaging", 60).Vietnamese("Đang trao đổi").AtMost(180),
        ],
        ct);
}
