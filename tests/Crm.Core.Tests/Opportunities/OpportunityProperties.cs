using Crm.Core.Errors;
using Crm.Core.Opportunities;
using Crm.Core.Pipelines;
using Crm.Core.Testing;
using Crm.Core.Values;
using FsCheck;
using FsCheck.Fluent;

namespace Crm.Core.Tests.Opportunities;

public sealed class OpportunityProperties
{
    private static readonly Pipeline s_pipeline = A.Pipeline();

    /// <summary>Whatever is tried, in whatever order: the log is complete, in order, chained, and its last line is what the deal shows.</summary>
    [Fact]
    public void The_log_always_tells_how_the_deal_came_to_stand_where_it_stands() =>
        Prop.ForAll(Gen.Choose(0, 7).ListOf().ToArbitrary(), commands =>
        {
            var deal = A.Deal(s_pipeline);
            var at = Some.Instant;
            foreach (var command in commands)
            {
                at = at.AddHours(1);
                try
                {
                    Do(deal, command, at);
                }
                catch (CrmException)
                {
                    // Refused: nothing may have changed, which is what is looked at below.
                }
            }

            var (moves, last) = (deal.Moves, deal.Moves[^1]);
            var chained = moves.Zip(moves.Skip(1)).All(m => m.Second.FromStageId == m.First.ToStageId && m.Second.At >= m.First.At && m.Second.Number == m.First.Number + 1);
            var open = deal.Outcome is OpportunityOutcome.Open;
            return chained && last.ToStageId == deal.StageId && last.Outcome == deal.Outcome && last.Probability == deal.Probability
                && open == (deal.ClosedAt is null) && (deal.Outcome is OpportunityOutcome.Lost) == (deal.LostReason is not null)
                && deal.Estimates[^1].Amount == deal.Amount && deal.Reopenings == moves.Count(m => m.Kind is OpportunityMoveKind.Reopened);
        }).QuickCheckThrowOnFailure();

    private static void Do(Opportunity deal, int command, DateTimeOffset at)
    {
        switch (command)
        {
            case 0: deal.MoveTo(s_pipeline, s_pipeline.Stage("first"), null, at); break;
            case 1: deal.MoveTo(s_pipeline, s_pipeline.Stage("second"), null, at); break;
            case 2: deal.MoveTo(s_pipeline, s_pipeline.Stage("third"), null, at); break;
            case 3: deal.Win(null, at); break;
            case 4: deal.Lose(A.Price, null, at); break;
            case 5: deal.Reopen(s_pipeline, null, null, at); break;
            case 6: deal.OverrideProbability(at.Hour, null, at); break;
            default: deal.ChangeAmount(Money.Of(at.Hour, "VND"), null, at); break;
        }
    }
}
