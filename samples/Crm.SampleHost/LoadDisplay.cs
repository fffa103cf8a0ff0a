using System.Globalization;
using Crm.SampleHost.Loading;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Crm.SampleHost;

/// <summary>Loads under a bar that says how far it is, how fast it goes and how long it will take.</summary>
public static class LoadDisplay
{
    public static Task<int> LoadAsync(IAnsiConsole console, SampleLoader loader, LoadPlan plan, CancellationToken ct) => console.Progress()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RateColumn(plan.What), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var task = context.AddTask(plan.Tenant.Name, maxValue: plan.Size);
            var stored = await loader.LoadAsync(plan, new Reporter(task), ct);
            task.Value = task.MaxValue;
            return stored;
        });

    private sealed class Reporter(ProgressTask task) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value)
        {
            task.Description = value.Phase;
            task.Value = value.Done;
        }
    }

    private sealed class RateColumn(string what) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(string.Create(CultureInfo.InvariantCulture, $"{task.Speed ?? 0:N0} {what}/s"));
    }
}
