using Crm.Core.Customers;
using Crm.Core.Interactions;
using Crm.Core.Leads;
using Crm.Core.Storage;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Interactions: recorded once, corrected without being rewritten, listed newest first.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class InteractionConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    private static readonly byte[] s_hash = [.. Enumerable.Range(0, 32).Select(i => (byte)(255 - i))];

    [Fact]
    public async Task An_interaction_comes_back_with_every_field()
    {
        var (lan, minh) = (await CustomerAsync(), await CustomerAsync());
        var draft = new NewInteraction(Channel.Zalo, Direction.Outbound, Now.AddHours(-1), "Giao hàng 😀")
            .Lasting(TimeSpan.FromSeconds(95)).Saying("dòng 1\nline 2\t'quoted'").KeptAt("mail/17").EndingIn("agreed").By(new("u-2")).Under("Tết 2026")
            .Feeling(-100).From("zalo", "m-1")
            .With(new("copy") { Name = "Trần Minh", CustomerId = minh, MatchKey = "minh@example.vn" }).With(new("host") { User = new("u-3") })
            .Recorded(NewRecording.Stored("rec/1", true, s_hash, new(2027, 3, 14)));

        var stored = await ComesBackAsync(await RecordAsync(lan, draft));

        Assert.Equal(s_hash, stored.RecordingHash);
        Assert.Equal(["copy", "host"], stored.Participants.OrderBy(p => p.Number).Select(p => p.Role));
    }

    [Fact]
    public async Task An_interaction_of_which_next_to_nothing_is_known_comes_back()
    {
        var lan = await CustomerAsync();

        await ComesBackAsync(await WriteAsync(crm => crm.Interactions.RecordAsync(lan, Channel.InPerson, Direction.Inbound, Now, null)));
    }

    [Fact]
    public async Task The_longest_text_comes_back()
    {
        var draft = Call().Saying(new string('ế', Interaction.MaxBodyLength)) with { Subject = new string('Đ', Interaction.MaxSubjectLength) };
        for (var i = 0; i < Interaction.MaxParticipants; i++) draft = draft.With(new("guest") { Name = $"Guest {i}" });

        await ComesBackAsync(await RecordAsync(await CustomerAsync(), draft));
    }

    [Fact]
    public async Task Everything_an_interaction_can_go_through_comes_back()
    {
        var id = (await RecordAsync(await CustomerAsync(), Call().Recorded(new(RecordingState.Recording, true)))).Id;

        await ComesBackAsync(await ChangeAsync(id, (i, at) => i.NoteOutcome(ReasonCode.Parse("agreed"), at)));
        await ComesBackAsync(await ChangeAsync(id, (i, at) => i.NoteSentiment(7, at)));
        var attached = await ComesBackAsync(await ChangeAsync(id, (i, at) => i.AttachRecording(NewRecording.Stored("rec/1", true, s_hash), at)));
        var deleted = await ComesBackAsync(await ChangeAsync(id, (i, at) => i.MarkRecordingDeleted(ReasonCode.Parse("retention"), at)));

        Assert.Equal((RecordingState.Stored, RecordingState.Deleted, 5L), (attached.RecordingState, deleted.RecordingState, deleted.Version));
        Assert.Equal(s_hash, deleted.RecordingHash);
        Assert.Equal(2, (await HappenedAsync<InteractionRecordingChanged>()).Count);
    }

    [Fact]
    public async Task Recording_the_same_again_records_nothing()
    {
        var lan = await CustomerAsync();
        var draft = Call().From("pbx", "1").With(new("copy") { Name = "Minh" });
        var first = await WriteAsync(async crm =>
        {
            var recorded = await crm.Interactions.RecordAsync(lan, draft);
            Assert.Same(recorded, await crm.Interactions.RecordAsync(lan, draft));
            return recorded;
        });

        var again = await RecordAsync(lan, draft);

        Assert.Equal((first.Id, 1L), (again.Id, again.Version));
        Assert.Equal(first.Id, (await ReadAsync(crm => crm.Interactions.FindByExternalIdAsync("pbx", "1")))?.Id);
        Assert.Null(await ReadAsync(crm => crm.Interactions.FindByExternalIdAsync("PBX", "1")));
        Assert.Equal(1, await ReadAsync(crm => crm.Interactions.CountAsync()));
    }

    [Fact]
    public async Task Something_else_under_a_known_key_is_refused()
    {
        var (lan, minh) = (await CustomerAsync(), await CustomerAsync());
        await RecordAsync(lan, Call().From("pbx", "1"));

        await RefusedAsync("crm.interaction.external-id-taken", () => RecordAsync(lan, Call("other").From("pbx", "1")));
        await RefusedAsync("crm.interaction.external-id-taken", () => RecordAsync(minh, Call().From("pbx", "1")));
        await RaceAsync(
            "crm.interaction.external-id-taken",
            crm => crm.Interactions.RecordAsync(lan, Call("one").From("pbx", "2")),
            crm => crm.Interactions.RecordAsync(minh, Call("two").From("pbx", "2")));
        Assert.Equal(2, await ReadAsync(crm => crm.Interactions.CountAsync()));
    }

    [Fact]
    public async Task Interactions_without_a_key_are_all_kept()
    {
        var lan = await CustomerAsync();

        await WriteAsync(async crm =>
        {
            await crm.Interactions.RecordAsync(lan, Call());
            return await crm.Interactions.RecordAsync(lan, Call());
        });

        Assert.Equal(2, (await ReadAsync(crm => crm.Interactions.OfAsync(lan))).Items.Count);
    }

    [Fact]
    public async Task A_correction_counts_and_what_it_corrects_stays()
    {
        var lan = await CustomerAsync();
        var mistaken = await RecordAsync(lan, Call("wrong").From("pbx", "1"));

        var correction = await WriteAsync(crm => crm.Interactions.CorrectAsync(mistaken.Id, Call("right").From("pbx", "1-corrected")));

        await ComesBackAsync(correction);
        var stored = await ReadAsync(crm => crm.Interactions.GetAsync(mistaken.Id));
        Assert.Equal(("wrong", correction.Id, mistaken.Id), (stored.Subject, stored.CorrectedById, correction.CorrectsId));
        Assert.Equal("right", Assert.Single((await ReadAsync(crm => crm.Interactions.OfAsync(lan))).Items).Subject);
        Assert.Equal((1L, 2L), (await ReadAsync(crm => crm.Interactions.CountAsync()), await ReadAsync(crm => crm.Interactions.CountAsync(Specification.For<Interaction>()))));
        await RefusedAsync("crm.interaction.already-corrected", () => WriteAsync(crm => crm.Interactions.CorrectAsync(mistaken.Id, Call("again"))));
        await RefusedAsync("crm.interaction.external-id-taken", () => WriteAsync(crm => crm.Interactions.CorrectAsync(correction.Id, Call("again").From("pbx", "1"))));
    }

    [Fact]
    public async Task A_correction_takes_the_mistaken_contact_back()
    {
        var lan = await CustomerAsync();
        await RecordAsync(lan, new(Channel.Email, Direction.Outbound, Now.AddDays(-9)));
        var mistaken = await RecordAsync(lan, new(Channel.Call, Direction.Outbound, Now.AddDays(-1)));

        await WriteAsync(crm => crm.Interactions.CorrectAsync(mistaken.Id, new(Channel.Call, Direction.Inbound, Now.AddDays(-30))));

        var view = await ReadAsync(crm => crm.Lifecycles.OfAsync(lan));
        Assert.Equal((Now.AddDays(-30), Now.AddDays(-9)), (view.LastInboundAt, view.LastOutboundAt));
    }

    [Fact]
    public async Task Two_corrections_in_one_unit_of_work_leave_the_last_contact_that_counts()
    {
        var lan = await CustomerAsync();
        var (one, other) = (await RecordAsync(lan, new(Channel.Call, Direction.Inbound, Now.AddDays(-9))), await RecordAsync(lan, new(Channel.Call, Direction.Inbound, Now.AddDays(-5))));

        await WriteAsync(async crm =>
        {
            await crm.Interactions.CorrectAsync(other.Id, new(Channel.Call, Direction.Inbound, Now.AddDays(-99)));
            return await crm.Interactions.CorrectAsync(one.Id, new(Channel.Call, Direction.Inbound, Now.AddDays(-100)));
        });

        Assert.Equal(Now.AddDays(-99), (await ReadAsync(crm => crm.Lifecycles.OfAsync(lan))).LastInboundAt);
    }

    [Fact]
    public async Task Two_corrections_at_once_end_with_one()
    {
        var lan = await CustomerAsync();
        var mistaken = await RecordAsync(lan, Call("wrong"));

        await RaceAsync(
            "crm.concurrency.lost",
            crm => crm.Interactions.CorrectAsync(mistaken.Id, Call("one")),
            crm => crm.Interactions.CorrectAsync(mistaken.Id, Call("two")));

        Assert.Equal("one", Assert.Single((await ReadAsync(crm => crm.Interactions.OfAsync(lan))).Items).Subject);
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var id = (await RecordAsync(await CustomerAsync(), Call())).Id;
        await ChangeAsync(id, (i, at) => i.NoteSentiment(1, at));

        await RefusedAsync("crm.concurrency.stale", () => WriteAsync(crm => crm.Interactions.ChangeAsync(id, (i, at) => i.NoteSentiment(2, at), expectedVersion: 1)));
    }

    [Fact]
    public async Task Recording_notes_the_last_contact_in_its_direction()
    {
        var lan = await CustomerAsync();
        await RecordAsync(lan, Call() with { Direction = Direction.Outbound, OccurredAt = Now.AddDays(-1) });
        await RecordAsync(lan, Call());

        var view = await ReadAsync(crm => crm.Lifecycles.OfAsync(lan));

        Assert.Equal((Now, Now.AddDays(-1)), (view.LastInboundAt, view.LastOutboundAt));
    }

    [Fact]
    public async Task Interactions_are_listed_newest_first_page_by_page()
    {
        var (lan, minh) = (await CustomerAsync(), await CustomerAsync());
        foreach (var minute in (int[])[3, 1, 3, 2, 1]) await RecordAsync(lan, Call() with { OccurredAt = Now.AddMinutes(-minute) });
        await RecordAsync(minh, Call());
        var all = (await ReadAsync(crm => crm.Interactions.OfAsync(lan))).Items;

        Assert.Equal(all.OrderByDescending(i => i.OccurredAt).ThenByDescending(i => i.Id).Select(i => i.Id), all.Select(i => i.Id));
        for (var size = 1; size <= 6; size++) Assert.Equal(all, await PagesAsync(size, (crm, page) => crm.Interactions.OfAsync(lan, page)));
    }

    [Fact]
    public async Task Interactions_are_found_by_what_they_are()
    {
        var lan = await CustomerAsync();
        var call = await RecordAsync(lan, Call().By(new("u-2")).Recorded(NewRecording.Stored("rec/1", true, s_hash, new(2026, 3, 20))));
        var post = await RecordAsync(lan, Call() with { Channel = Channel.Post, OccurredAt = Now.AddDays(-2) });

        Assert.Equal([post.Id], await FoundAsync(InteractionCriteria.Over(Channel.Post)));
        Assert.Equal([call.Id], await FoundAsync(InteractionCriteria.By(new("u-2"))));
        Assert.Equal([post.Id], await FoundAsync(InteractionCriteria.Between(Now.AddDays(-2), Now)));
        Assert.Equal([call.Id], await FoundAsync(InteractionCriteria.RecordingIs(RecordingState.Stored)));
        Assert.Equal([call.Id], await FoundAsync(InteractionCriteria.RecordingOverdue(new(2026, 3, 21))));
        Assert.Empty(await FoundAsync(InteractionCriteria.RecordingOverdue(new(2026, 3, 20))));
    }

    [Fact]
    public async Task Who_took_part_is_a_customer_of_the_tenant_or_refused()
    {
        var (lan, minh) = (await CustomerAsync(), await CustomerAsync());
        CustomerId theirs;
        using (ActFor(ConformanceCaller.Away)) theirs = await CustomerAsync();
        NewInteraction With(CustomerId customer) => Call().With(new("caller") { CustomerId = minh }).With(new("listener") { CustomerId = customer });

        await RefusedAsync("crm.customer.not-found", () => RecordAsync(lan, With(theirs)));
        await RefusedAsync("crm.customer.not-found", () => RecordAsync(lan, With(new(UnknownId))));
        var recorded = await RecordAsync(lan, With(lan));
        await RefusedAsync("crm.customer.not-found", () => WriteAsync(crm => crm.Interactions.CorrectAsync(recorded.Id, With(theirs))));

        Assert.Null((await ReadAsync(crm => crm.Interactions.GetAsync(recorded.Id))).CorrectedById);
    }

    [Fact]
    public async Task What_does_not_exist_is_refused()
    {
        var unknown = new InteractionId(UnknownId);

        await RefusedAsync("crm.customer.not-found", () => RecordAsync(new(UnknownId), Call()));
        await RefusedAsync("crm.interaction.not-found", () => ReadAsync(crm => crm.Interactions.GetAsync(unknown)));
        await RefusedAsync("crm.interaction.not-found", () => WriteAsync(crm => crm.Interactions.CorrectAsync(unknown, Call())));
        await RefusedAsync("crm.interaction.not-found", () => ChangeAsync(unknown, (i, at) => i.NoteSentiment(1, at)));
        Assert.Null(await ReadAsync(crm => crm.Interactions.FindAsync(unknown)));
    }

    [Fact]
    public async Task Another_tenant_sees_and_changes_nothing()
    {
        var lan = await CustomerAsync();
        var call = await RecordAsync(lan, Call().From("pbx", "1"));

        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Null(await ReadAsync(crm => crm.Interactions.FindAsync(call.Id)));
            Assert.Null(await ReadAsync(crm => crm.Interactions.FindByExternalIdAsync("pbx", "1")));
            Assert.Empty((await ReadAsync(crm => crm.Interactions.OfAsync(lan))).Items);
            await RefusedAsync("crm.customer.not-found", () => RecordAsync(lan, Call()));
            await RefusedAsync("crm.interaction.not-found", () => WriteAsync(crm => crm.Interactions.CorrectAsync(call.Id, Call())));
            await RecordAsync(await CustomerAsync(), Call("theirs").From("pbx", "1"));
        }

        Assert.Equal("asked", (await ReadAsync(crm => crm.Interactions.FindByExternalIdAsync("pbx", "1")))?.Subject);
    }

    [Fact]
    public async Task What_was_said_with_a_lead_is_found_with_it_and_joins_the_customer_it_becomes()
    {
        var lead = (await WriteAsync(crm => crm.Leads.AddAsync(NewLead.Of("Hoa")))).Id;
        var call = await ComesBackAsync(await RecordWithLeadAsync(lead, Call().From("pbx", "1") with { OccurredAt = Now.AddDays(-3) }));
        var mistaken = await RecordWithLeadAsync(lead, Call("mistaken") with { OccurredAt = Now.AddDays(-2) });
        var right = await WriteAsync(crm => crm.Interactions.CorrectAsync(mistaken.Id, Call("right") with { OccurredAt = Now.AddDays(-1) }));

        Assert.Equal((null, lead, null), (call.CustomerId, call.LeadId, call.SubjectId));
        Assert.Equal([right.Id, call.Id], (await ReadAsync(crm => crm.Interactions.OfLeadAsync(lead))).Items.Select(i => i.Id));
        Assert.Equal(call.Id, (await RecordWithLeadAsync(lead, Call().From("pbx", "1") with { OccurredAt = Now.AddDays(-3) })).Id);
        await RefusedAsync("crm.interaction.lead-not-converted", () => WriteAsync(crm => crm.Interactions.CarryOverAsync(lead)));

        var hoa = await ConvertAsync(lead);
        Assert.Equal(3, await WriteAsync(crm => crm.Interactions.CarryOverAsync(lead)));

        await ComesBackAsync(await ReadAsync(crm => crm.Interactions.GetAsync(call.Id)));
        Assert.Equal([right.Id, call.Id], (await ReadAsync(crm => crm.Interactions.OfAsync(hoa))).Items.Select(i => i.Id));
        Assert.Equal([right.Id, call.Id], (await ReadAsync(crm => crm.Interactions.OfLeadAsync(lead))).Items.Select(i => i.Id));
        Assert.Equal(Now.AddDays(-1), (await ReadAsync(crm => crm.Lifecycles.OfAsync(hoa))).LastInboundAt);
        Assert.Equal(3, (await HappenedAsync<InteractionCarriedOver>()).Count);
        Assert.Equal(0, await WriteAsync(crm => crm.Interactions.CarryOverAsync(lead)));
    }

    [Fact]
    public async Task What_is_said_with_a_converted_lead_is_the_customers_at_once()
    {
        var lead = (await WriteAsync(crm => crm.Leads.AddAsync(NewLead.Of("Hoa")))).Id;
        var hoa = await ConvertAsync(lead);

        var call = await RecordWithLeadAsync(lead, Call());

        Assert.Equal((hoa, lead), (call.CustomerId, call.LeadId));
        Assert.Equal(Now, (await ReadAsync(crm => crm.Lifecycles.OfAsync(hoa))).LastInboundAt);
        await RefusedAsync("crm.interaction.has-customer", () => ChangeAsync(call.Id, (i, at) => i.CarryOverTo(hoa, at)));
        await RefusedAsync("crm.lead.not-found", () => RecordWithLeadAsync(new(UnknownId), Call()));
        await RefusedAsync("crm.lead.not-found", () => WriteAsync(crm => crm.Interactions.CarryOverAsync(new(UnknownId))));
        using (ActFor(ConformanceCaller.Away))
        {
            Assert.Empty((await ReadAsync(crm => crm.Interactions.OfLeadAsync(lead))).Items);
            await RefusedAsync("crm.lead.not-found", () => RecordWithLeadAsync(lead, Call()));
        }
    }

    private NewInteraction Call(string subject = "asked") => new(Channel.Call, Direction.Inbound, Now, subject);

    private async Task<CustomerId> CustomerAsync() => (await AddAsync("Customer")).Id;

    private Task<Interaction> RecordAsync(CustomerId customer, NewInteraction draft) => WriteAsync(crm => crm.Interactions.RecordAsync(customer, draft));

    private Task<Interaction> RecordWithLeadAsync(LeadId lead, NewInteraction draft) => WriteAsync(crm => crm.Interactions.RecordWithLeadAsync(lead, draft));

    private async Task<CustomerId> ConvertAsync(LeadId lead)
    {
        var customer = await CustomerAsync();
        await WriteAsync(async crm =>
        {
            await crm.Leads.StartWorkingAsync(lead);
            await crm.Leads.QualifyAsync(lead);
            return await crm.Leads.MarkConvertedAsync(lead, customer);
        });
        return customer;
    }

    private Task<Interaction> ChangeAsync(InteractionId id, Action<Interaction, DateTimeOffset> change) =>
        WriteAsync(crm => crm.Interactions.ChangeAsync(id, change));

    private async Task<IEnumerable<InteractionId>> FoundAsync(Criterion<Interaction> which) =>
        (await ReadAsync(crm => crm.Interactions.ListAsync(Specification.For<Interaction>().Where(which)))).Items.Select(i => i.Id);

    private async Task<Interaction> ComesBackAsync(Interaction saved)
    {
        var stored = await ReadAsync(crm => crm.Interactions.GetAsync(saved.Id));
        Assert.Equal(Shown(saved), Shown(stored));
        return stored;
    }
}
