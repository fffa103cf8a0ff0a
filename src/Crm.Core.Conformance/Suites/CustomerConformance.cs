using Crm.Core.Customers;
using Crm.Core.Teams;
using Crm.Core.Tenancy;
using Crm.Core.Values;

namespace Crm.Core.Conformance.Suites;

/// <summary>Customers come back as they were stored, with every field and part.</summary>
/// <param name="adapter">The adapter under test.</param>
public abstract class CustomerConformance(ConformanceAdapter adapter) : ConformanceSuite(adapter)
{
    [Fact]
    public async Task A_person_comes_back_with_every_field()
    {
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Sales"));
        var draft = NewCustomer.Person("Nguyễn Thị Lan")
            .Email("lan@example.vn", "home").Email("Lan.Nguyen@Example.VN").Phone("0912345678", "mobile").Reach(ContactPointKind.Zalo, "zalo lan")
            .ExternalId("shop", "C-17").ExternalId("till", "mã số 9")
            .Address(AddressKind.Home, PostalAddress.Of(CountryCode.Vietnam, "12 Lý Thường Kiệt\ntầng 3", "Cửa Nam", "Hoàn Kiếm", province: "Hà Nội", postalCode: "10000"))
            .Address(AddressKind.Work, PostalAddress.Of(CountryCode.Parse("DE"), "Hauptstraße 1", city: "Köln"))
            .Tag("vip", "Khách quen").Profile(FullPerson).OwnedBy(new("u-1"), team.Id).From("web");

        await ComesBackAsync(await AddAsync(draft));
    }

    [Fact]
    public async Task An_organisation_comes_back_with_every_field()
    {
        var parent = await AddAsync("Tập đoàn");
        var added = await AddAsync(NewCustomer.Organisation("Công ty CP Hòa Phát").Profile(new OrganisationProfile
        {
            LegalName = "Công ty Cổ phần Tập đoàn Hòa Phát",
            TaxCode = "001099012345",
            Industry = "Steel",
            SizeBand = new("250+", new(2026, 1, 31), "registry"),
            AnnualRevenue = Money.Of(1_250_000_000_000, "VND"),
            AnnualRevenueYear = 2025,
            Website = "https://example.vn/về-chúng-tôi",
        }));

        await ComesBackAsync(await WriteAsync(crm => crm.Customers.MoveUnderAsync(added.Id, parent.Id)));
    }

    [Fact]
    public async Task What_has_not_happened_yet_is_not_noted_on_a_customer()
    {
        var lan = (await AddAsync(NewCustomer.Person("Lan").Email("lan@example.vn"))).Id;
        Action<Customer>[] ahead =
        [
            c => c.Verify(Now.AddDays(1)), c => c.VerifyContactPoint(1, Now.AddDays(1)), c => c.MarkContactPointInvalid(1, Now.AddDays(1)), c => c.Archive(ReasonCode.Parse("x"), Now.AddDays(1)),
        ];

        foreach (var change in ahead) await RefusedAsync("crm.customer.in-the-future", () => ChangeAsync(lan, (c, _) => change(c)));

        Assert.Equal(1, (await LoadAsync(lan)).Version);
        await ChangeAsync(lan, (c, at) => c.Verify(at.AddDays(-1)));
        Assert.Equal(Now.AddDays(-1), (await LoadAsync(lan)).VerifiedAt);
    }

    [Fact]
    public async Task Two_moves_at_once_do_not_close_a_circle()
    {
        var top = await AddAsync("Top");
        var (one, two) = (await AddAsync("One"), await AddAsync("Two"));
        var (underOne, underTwo) = (await AddAsync("Under one"), await AddAsync("Under two"));
        await WriteAsync(crm => crm.Customers.MoveUnderAsync(one.Id, top.Id));
        await WriteAsync(crm => crm.Customers.MoveUnderAsync(underOne.Id, one.Id));
        await WriteAsync(crm => crm.Customers.MoveUnderAsync(underTwo.Id, two.Id));

        await RaceAsync("crm.concurrency.lost", crm => crm.Customers.MoveUnderAsync(two.Id, underOne.Id), crm => crm.Customers.MoveUnderAsync(one.Id, underTwo.Id));

        Assert.Equal((top.Id, underOne.Id), ((await LoadAsync(one.Id)).Parent!.Value, (await LoadAsync(two.Id)).Parent!.Value));
    }

    [Fact]
    public async Task A_tree_is_moved_only_where_its_lowest_level_still_fits()
    {
        var upper = await ChainAsync(20);
        var lower = await ChainAsync(13);

        await RefusedAsync("crm.customer.parent-too-deep", () => WriteAsync(crm => crm.Customers.MoveUnderAsync(lower[0], upper[^1])));
        await WriteAsync(crm => crm.Customers.MoveUnderAsync(lower[0], upper[^2]));

        async Task<List<CustomerId>> ChainAsync(int levels)
        {
            List<CustomerId> chain = [];
            for (var i = 0; i < levels; i++)
            {
                var id = (await AddAsync($"Level {i}")).Id;
                if (i > 0) await WriteAsync(crm => crm.Customers.MoveUnderAsync(id, chain[^1]));
                chain.Add(id);
            }

            return chain;
        }
    }

    [Fact]
    public async Task An_external_id_is_found_as_it_was_given()
    {
        var added = await AddAsync(NewCustomer.Person().ExternalId(" shop ", " Ma\u0303 1 "));

        Assert.Equal(added.Id, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync(" shop ", " Ma\u0303 1 ")))?.Id);
        Assert.Equal(added.Id, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", "Mã 1")))?.Id);
    }

    [Fact]
    public async Task Ids_are_found_under_external_ids_of_one_system_and_the_own_tenant()
    {
        var lan = await AddAsync(NewCustomer.Person("Lan").ExternalId("shop", "1").ExternalId("shop", "mã 1").ExternalId("till", "7"));
        var minh = await AddAsync(NewCustomer.Person("Minh").ExternalId("shop", "2"));
        await AddAsync(NewCustomer.Person("Hoa").ExternalId("till", "1"));
        var many = Enumerable.Range(0, 450).Select(n => $"nobody {n}");

        var found = await ReadAsync(crm => crm.Customers.IdsOfAsync(" shop ", [.. many, "1", " mã 1", "2", "2", "7", new('x', 300)]));

        Assert.Equal(
            [("1", lan.Id), (" mã 1", lan.Id), ("2", minh.Id)],
            found.OrderBy(f => f.Value.Value).ThenBy(f => f.Key.Length).Select(f => (f.Key, f.Value)));
        Assert.Empty(await ReadAsync(crm => crm.Customers.IdsOfAsync("shop", [])));
        using (ActFor(ConformanceCaller.Away)) Assert.Empty(await ReadAsync(crm => crm.Customers.IdsOfAsync("shop", ["1", "2"])));
    }

    [Fact]
    public async Task Texts_whose_keys_are_as_long_as_they_get_are_stored()
    {
        var widest = new string('℡', Customer.MaxNameLength * 2 / 3);
        var added = await AddAsync(NewCustomer.Organisation(widest).Reach(ContactPointKind.Zalo, new('℡', ContactPoint.MaxLength * 2 / 3)));
        await WriteAsync(crm => crm.Attributes.DeclareAsync(new(Attributes.AttributeOwner.Customers, "note", Attributes.AttributeType.Text) { IsUnique = true }));

        await ComesBackAsync(await WriteAsync(crm => crm.Customers.SetAttributeAsync(added.Id, "note", Attributes.AttributeValue.Text(string.Concat(Enumerable.Range(0, 1000).Select(i => (char)(0x4E00 + (i * 7))))))));
    }

    [Fact]
    public async Task A_customer_of_whom_next_to_nothing_is_known_comes_back()
    {
        await ComesBackAsync(await AddAsync(NewCustomer.Person().ExternalId("shop", "1")));
        await ComesBackAsync(await AddAsync(NewCustomer.Organisation("A")));
    }

    [Fact]
    public async Task Everything_a_customer_can_go_through_comes_back()
    {
        var added = await AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Email("a@example.vn").Email("b@example.vn").Phone("0912345678").Tag("a", "b"));
        Clock.Advance(TimeSpan.FromMicroseconds(1));
        await ChangeAsync(added.Id, (c, at) =>
        {
            c.MakePrimary(2, at);
            c.VerifyContactPoint(2, at);
            c.MarkContactPointInvalid(3, at);
            c.Verify(at);
            c.RemoveTag("a", at);
            c.AddTag("c", at);
            c.ChangePerson(FullPerson, at);
            c.AssignTo(new("u-2"), null, ReasonCode.Parse("handover"), at);
        });
        Clock.Advance(TimeSpan.FromDays(1));

        await ComesBackAsync(await ChangeAsync(added.Id, (c, at) => c.Archive(ReasonCode.Parse("closed-down"), at)));
        await ComesBackAsync(await ChangeAsync(added.Id, (c, at) => c.Restore(at)));
    }

    [Fact]
    public async Task Parts_that_were_removed_do_not_come_back()
    {
        var address = PostalAddress.Of(CountryCode.Vietnam, "12 Lý Thường Kiệt");
        var added = await AddAsync(NewCustomer.Organisation("A").Email("a@example.vn").Email("b@example.vn").ExternalId("shop", "1").Address(AddressKind.Work, address).Tag("x"));

        var changed = await ChangeAsync(added.Id, (c, at) =>
        {
            c.RemoveContactPoint(1, at);
            c.RemoveExternalId("shop", "1", at);
            c.RemoveAddress(1, at);
            c.RemoveTag("x", at);
        });

        await ComesBackAsync(changed);
        var stored = await LoadAsync(added.Id);
        Assert.Equal("b@example.vn", Assert.Single(stored.ContactPoints).Value);
        Assert.Empty(stored.ExternalIds);
        Assert.Empty(stored.Addresses);
        Assert.Empty(stored.Tags);
    }

    [Fact]
    public async Task A_profile_that_was_emptied_comes_back_empty()
    {
        var added = await AddAsync(NewCustomer.Person("Nguyễn Thị Lan").Profile(FullPerson));

        await ComesBackAsync(await ChangeAsync(added.Id, (c, at) => c.ChangePerson(PersonProfile.Unknown, at)));
    }

    [Theory]
    [InlineData("Đặng Thị Hồng")]
    [InlineData("O'Neil; DROP TABLE customers; --")]
    [InlineData("👩‍👩‍👧‍👦 Family 🇻🇳")]
    [InlineData("𠮷野家 ﬡ ｱ")]
    [InlineData("شركة الاختبار")]
    [InlineData("a%b_c[d]\\e\"f'g`h")]
    [InlineData("{\"json\": [null]}")]
    [InlineData("Ṩ ẛ̣ ǅ ß")]
    public async Task Text_of_every_script_comes_back(string text)
    {
        var added = await AddAsync(NewCustomer.Organisation(text).Tag(text[..Math.Min(20, text.Length)].TrimEnd('\uD83C', '\uD83D')).ExternalId("shop", text));

        await ComesBackAsync(added);
        Assert.Equal(added.Id, (await ReadAsync(crm => crm.Customers.FindByExternalIdAsync("shop", added.ExternalIds[0].Key)))?.Id);
    }

    [Fact]
    public async Task The_longest_values_come_back()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 32));
        var draft = NewCustomer.Organisation(new string('Đ', Customer.MaxNameLength))
            .ExternalId(new string('s', ExternalId.MaxSystemLength), new string('ữ', ExternalId.MaxKeyLength))
            .Reach(ContactPointKind.Other, new string('ế', ContactPoint.MaxLength), new string('l', ContactPoint.MaxLabelLength))
            .Tag(emoji)
            .From(new string('q', Customer.MaxSourceLength));

        await ComesBackAsync(await AddAsync(draft));
    }

    [Fact]
    public async Task The_most_parts_come_back()
    {
        var draft = NewCustomer.Organisation("Many");
        for (var i = 0; i < Customer.MaxContactPoints; i++) draft = draft.Email($"p{i}@example.vn");
        for (var i = 0; i < Customer.MaxExternalIds; i++) draft = draft.ExternalId("shop", $"C-{i}");
        for (var i = 0; i < Customer.MaxTags; i++) draft = draft.Tag($"tag {i}");
        for (var i = 0; i < Customer.MaxAddresses; i++) draft = draft.Address(AddressKind.Shipping, PostalAddress.Of(CountryCode.Vietnam, $"{i} Lý Thường Kiệt"));

        var added = await AddAsync(draft);

        await ComesBackAsync(added);
        Assert.Equal(added.Tags, (await LoadAsync(added.Id)).Tags);
    }

    [Fact]
    public async Task Instants_come_back_to_the_microsecond_in_utc()
    {
        var added = await AddAsync("Hòa Phát");
        var at = new DateTimeOffset(2026, 1, 1, 6, 30, 0, 123, 456, TimeSpan.FromHours(7)).AddTicks(9);

        await ChangeAsync(added.Id, (c, _) => c.Verify(at));

        var stored = (await LoadAsync(added.Id)).VerifiedAt;
        Assert.Equal(new DateTimeOffset(2025, 12, 31, 23, 30, 0, 123, 456, TimeSpan.Zero), stored);
        Assert.Equal(TimeSpan.Zero, stored!.Value.Offset);
    }

    [Theory]
    [InlineData("1900-01-01T00:00:00.000000Z")]
    [InlineData("1969-12-31T23:59:59.999999Z")]
    [InlineData("9999-12-31T23:59:59.999999Z")]
    public async Task The_first_and_the_last_instant_come_back(string instant)
    {
        var at = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        var added = await AddAsync("Hòa Phát");

        // Past the service, which keeps what has not happened out.
        await WriteAsync(async crm =>
        {
            var customer = await crm.Customers.GetAsync(added.Id);
            customer.Verify(at);
            return customer;
        });

        Assert.Equal(at, (await LoadAsync(added.Id)).VerifiedAt);
    }

    [Theory]
    [InlineData("0.01", "USD")]
    [InlineData("90071992547409.93", "USD")]
    [InlineData("900719925474099", "VND")]
    [InlineData("0.001", "KWD")]
    public async Task Money_comes_back_to_the_minor_unit(string amount, string currency)
    {
        var money = Money.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency);

        var added = await AddAsync(NewCustomer.Organisation("A").Profile(new OrganisationProfile { AnnualRevenue = money, AnnualRevenueYear = 2025 }));

        Assert.Equal(money, (await LoadAsync(added.Id)).Organisation?.AnnualRevenue);
    }

    [Fact]
    public async Task A_customer_is_given_to_a_team_of_the_tenant_or_refused()
    {
        var team = await WriteAsync(crm => crm.Teams.AddAsync("Sales"));
        TeamId theirs;
        using (ActFor(ConformanceCaller.Away)) theirs = (await WriteAsync(crm => crm.Teams.AddAsync("Sales"))).Id;
        var reason = ReasonCode.Parse("handover");
        var added = await AddAsync(NewCustomer.Person("Lan").OwnedBy(new("u-1"), team.Id));

        foreach (var nobody in (TeamId[])[theirs, new(UnknownId)])
        {
            await RefusedAsync("crm.team.not-found", () => AddAsync(NewCustomer.Person("Minh").OwnedBy(new("u-1"), nobody)));
            await RefusedAsync("crm.team.not-found", () => ChangeAsync(added.Id, (customer, at) => customer.AssignTo(new("u-2"), nobody, reason, at)));
        }

        Assert.Equal(1, await ReadAsync(crm => crm.Customers.CountAsync()));
        Assert.Equal((new UserId("u-1"), team.Id), ((await LoadAsync(added.Id)).Owner, (await LoadAsync(added.Id)).Team));
    }

    [Theory]
    [InlineData(1990, null, null)]
    [InlineData(1990, 2, null)]
    [InlineData(2000, 2, 29)]
    public async Task A_partial_date_comes_back_with_the_parts_that_are_known(int year, int? month, int? day)
    {
        var birth = new PartialDate(year, month, day);

        var added = await AddAsync(NewCustomer.Person("Lan").Profile(PersonProfile.Unknown with { BirthDate = birth }));

        Assert.Equal(birth, (await LoadAsync(added.Id)).Person?.BirthDate);
    }

    private static PersonProfile FullPerson { get; } = PersonProfile.Unknown with
    {
        Honorific = "Bà",
        Family = "Nguyễn",
        Middle = "Thị",
        Given = "Lan",
        NameOrder = NameOrder.GivenFirst,
        BirthDate = new(1990, 2, 28),
        Gender = Gender.Female,
        MaritalStatus = MaritalStatus.Married,
        JobTitle = "Trưởng phòng",
        Occupation = new("Kế toán", new(2026, 1, 31), "stated"),
        IncomeBand = new("20-30m", new(2025, 12, 31), "stated"),
        FinancialStanding = new("good", new(2024, 2, 29), "import"),
        Languages = ["vi", "en-GB"],
        TimeZone = "Asia/Ho_Chi_Minh",
    };

    private async Task ComesBackAsync(Customer saved) => Assert.Equal(PortraitOf(saved), PortraitOf(await LoadAsync(saved.Id)));

    private static string PortraitOf(Customer customer) => Portrait.Of(customer, nameof(Customer.HasPendingChanges));
}
