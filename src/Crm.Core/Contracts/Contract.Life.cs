using Crm.Core.Errors;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Contracts;

/// <content>From draft to end.</content>
public sealed partial class Contract
{
    /// <summary>At most this many terms.</summary>
    public const int MaxTerms = 500;

    private const int LastYear = 9000;

    /// <summary>The contract is agreed.</summary>
    /// <param name="by">Who agreed it on our side; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException"><c>crm.contract.illegal-transition</c>: it is not a draft.</exception>
    public void Activate(UserId? by, DateTimeOffset at)
    {
        Require(State is ContractState.Draft, ContractErrors.IllegalTransition);
        var now = Instant.Utc(at);
        State = ContractState.Active;
        ActivatedAt = now;
        AddTerm(new(From, To), Value, by, now);
        Raise(new ContractStarted(TenantId, Id, CustomerId, OpportunityId, From, To, Value, now));
    }

    /// <summary>The contract goes on for another term: as many months as its terms say, from the day after its last.</summary>
    /// <param name="value">What the new term is worth, in the contract's currency; null for as much as the one before.</param>
    /// <param name="by">Who agreed it on our side; null for a program.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.contract.illegal-transition</c>: it is not active; <c>crm.contract.not-renewable</c>, <c>crm.contract.invalid-value</c>,
    /// <c>crm.contract.too-many-terms</c>, <c>crm.contract.out-of-order</c>.
    /// </exception>
    public void Renew(Money? value, UserId? by, DateTimeOffset at)
    {
        Require(State is ContractState.Active, ContractErrors.IllegalTransition);
        var months = TermMonths ?? throw new CrmException(ContractErrors.NotRenewable);
        var worth = value ?? Value;
        Require(worth.Minor >= 0 && worth.Currency == Value.Currency, ContractErrors.InvalidValue, "value");
        Require(_terms.Count < MaxTerms && To.Year < LastYear, ContractErrors.TooManyTerms);
        var now = InOrder(at);
        var first = To.AddDays(1);
        To = LastDayOf(first, months);
        ValueMinor = worth.Minor;
        AddTerm(new(first, To), worth, by, now);
        Raise(new ContractRenewed(TenantId, Id, CustomerId, TermCount, first, To, worth, now));
    }

    /// <summary>Says that the renewal is due, once for each term: the event is raised the first time only.</summary>
    /// <param name="today">The day it is for the tenant.</param>
    /// <param name="at">When.</param>
    /// <returns>True when it was said now; false when it had been said for this term.</returns>
    /// <exception cref="CrmException">
    /// <c>crm.contract.illegal-transition</c>: it is not active; <c>crm.contract.not-renewable</c>, <c>crm.contract.renewal-not-due</c>.
    /// </exception>
    public bool NoteRenewalDue(DateOnly today, DateTimeOffset at)
    {
        Require(State is ContractState.Active, ContractErrors.IllegalTransition);
        var due = RenewalDueOn ?? throw new CrmException(ContractErrors.NotRenewable);
        Require(due <= today, ContractErrors.RenewalNotDue, "today");
        if (RenewalNotedForTerm == TermCount) return false;
        RenewalNotedForTerm = TermCount;
        Raise(new ContractRenewalDue(TenantId, Id, CustomerId, RenewalKind, due, To, Instant.Utc(at)));
        return true;
    }

    /// <summary>The contract ran out.</summary>
    /// <param name="today">The day it is for the tenant.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.contract.illegal-transition</c>: it is not active; <c>crm.contract.still-running</c>, <c>crm.contract.out-of-order</c>.
    /// </exception>
    public void End(DateOnly today, DateTimeOffset at)
    {
        Require(State is ContractState.Active, ContractErrors.IllegalTransition);
        Require(today > To, ContractErrors.StillRunning, "today");
        Close(ContractState.Ended, InOrder(at));
        Raise(new ContractEnded(TenantId, Id, CustomerId, To, ClosedAt!.Value));
    }

    /// <summary>The contract is given up: a draft before it was agreed, an active one before it ran out.</summary>
    /// <param name="reason">Why: a code such as <c>moved-away</c>.</param>
    /// <param name="at">When.</param>
    /// <exception cref="CrmException">
    /// <c>crm.contract.illegal-transition</c>: it is ended or terminated; <c>crm.reason.invalid</c>, <c>crm.contract.out-of-order</c>.
    /// </exception>
    public void Terminate(ReasonCode reason, DateTimeOffset at)
    {
        Require(State is ContractState.Draft or ContractState.Active, ContractErrors.IllegalTransition);
        var code = ReasonCode.Parse(reason.Value).Value;
        Close(ContractState.Terminated, InOrder(at));
        TerminationReason = code;
        Raise(new ContractTerminated(TenantId, Id, CustomerId, code, ClosedAt!.Value));
    }

    /// <summary>The last instant of its log; null for a draft.</summary>
    internal DateTimeOffset? LastLoggedAt => _terms.Count == 0 ? null : _terms[^1].At;

    // Counted from the first day of all, as long as terms follow it: what began on a 31st would otherwise begin on the 28th for good after a February.
    private DateOnly LastDayOf(DateOnly first, int months)
    {
        var since = (first.Year - From.Year) * 12 + first.Month - From.Month;
        return (From.AddMonths(since) == first ? From.AddMonths(since + months) : first.AddMonths(months)).AddDays(-1);
    }

    private DateTimeOffset InOrder(DateTimeOffset at)
    {
        var now = Instant.Utc(at);
        Require(_terms.Count == 0 || now >= _terms[^1].At, ContractErrors.OutOfOrder, "at");
        return now;
    }

    private void AddTerm(DateRange days, Money value, UserId? by, DateTimeOffset at)
    {
        _terms.Add(new(this, _terms.Count + 1, days, value, by, at));
        TermCount = _terms.Count;
        SetRenewalDue();
    }

    private void Close(ContractState state, DateTimeOffset at)
    {
        (State, ClosedAt) = (state, at);
        SetRenewalDue();
    }
}
