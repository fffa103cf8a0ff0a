using Crm.Core.Customers;
using Crm.Core.Errors;
using Crm.Core.Testing;
using Crm.Core.Values;

namespace Crm.Core.Tests.Customers;

public sealed class CustomerTests
{
    private static readonly ReasonCode s_reason = ReasonCode.Parse("test");

    /// <summary>Every method that changes a customer, with its name.</summary>
    public static TheoryData<string> Changes => [.. Methods.Keys];

    private static Dictionary<string, Action<Customer>> Methods { get; } = new(StringComparer.Ordinal)
    {
        ["rename"] = c => c.Rename("Other", Some.Instant),
        ["verify"] = c => c.Verify(Some.Instant),
        ["assign"] = c => c.AssignTo(Some.User, null, s_reason, Some.Instant),
        ["archive"] = c => c.Archive(s_reason, Some.Instant),
        ["add e-mail"] = c => c.AddEmail(EmailAddress.Parse("b@example.vn"), Some.Instant),
        ["add account"] = c => c.AddAccount(ContactPointKind.Zalo, "lan", Some.Instant),
        ["remove contact point"] = c => c.RemoveContactPoint(1, Some.Instant),
        ["make primary"] = c => c.MakePrimary(1, Some.Instant),
        ["verify contact point"] = c => c.VerifyContactPoint(1, Some.Instant),
        ["mark invalid"] = c => c.MarkContactPointInvalid(1, Some.Instant),
        ["add external id"] = c => c.AddExternalId("shop", "1", Some.Instant),
        ["remove external id"] = c => c.RemoveExternalId("shop", "1", Some.Instant),
        ["add address"] = c => c.AddAddress(AddressKind.Home, PostalAddress.Of(CountryCode.Vietnam, "1 Lý Thái Tổ"), Some.Instant),
        ["remove address"] = c => c.RemoveAddress(1, Some.Instant),
        ["make primary address"] = c => c.MakePrimaryAddress(1, Some.Instant),
        ["add tag"] = c => c.AddTag("vip", Some.Instant),
        ["remove tag"] = c => c.RemoveTag("vip", Some.Instant),
        ["change person"] = c => c.ChangePerson(PersonProfile.Unknown, Some.Instant),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void An_archived_customer_refuses_every_change(string change)
    {
        var customer = A.Customer();
        customer.Archive(s_reason, Some.Instant);
        customer.TakePendingChanges();

        Refused("crm.customer.archived", () => Methods[change](customer));
        Assert.False(customer.HasPendingChanges);
    }

    [Fact]
    public void Only_an_archived_customer_can_be_restored() => Refused("crm.customer.not-archived", () => A.Customer().Restore(Some.Instant));

    [Fact]
    public void A_customer_nobody_could_tell_is_refused() => Refused("crm.customer.unidentified", () => A.Customer(NewCustomer.Person()));

    [Fact]
    public void The_last_thing_that_identifies_a_customer_stays()
    {
        Refused("crm.customer.unidentified", () => A.Customer(NewCustomer.Person().Email("a@example.vn")).RemoveContactPoint(1, Some.Instant));
        Refused("crm.customer.unidentified", () => A.Customer(NewCustomer.Person().ExternalId("s", "1")).RemoveExternalId("s", "1", Some.Instant));
        Refused("crm.customer.unidentified", () => A.Customer(NewCustomer.Organisation("A")).Rename(" ", Some.Instant));
    }

    [Fact]
    public void The_first_contact_point_of_a_kind_is_primary_and_has_a_successor()
    {
        var customer = A.Customer(NewCustomer.Person("Lan").Email("a@example.vn").Email("b@example.vn"));
        Assert.Equal("a@example.vn", customer.PrimaryEmail);

        customer.RemoveContactPoint(1, Some.Instant);

        Assert.Equal("b@example.vn", customer.PrimaryEmail);
        Assert.True(Assert.Single(customer.ContactPoints).IsPrimary);
    }

    [Fact]
    public void A_contact_point_that_does_not_work_cannot_come_first()
    {
        var customer = A.Customer(NewCustomer.Person().Email("a@example.vn").Email("b@example.vn"));
        customer.MarkContactPointInvalid(2, Some.Instant);

        Refused("crm.customer.invalid-primary", () => customer.MakePrimary(2, Some.Instant));
    }

    [Fact]
    public void When_no_contact_point_works_none_comes_first_until_one_does()
    {
        var customer = A.Customer(NewCustomer.Person("Lan").Email("a@example.vn").Email("b@example.vn"));
        customer.MarkContactPointInvalid(2, Some.Instant);

        customer.RemoveContactPoint(1, Some.Instant);

        Assert.Null(customer.PrimaryEmail);
        Assert.DoesNotContain(customer.ContactPoints, p => p.IsPrimary);
        customer.AddEmail(EmailAddress.Parse("c@example.vn"), Some.Instant);
        Assert.Equal("c@example.vn", customer.PrimaryEmail);
        customer.MarkContactPointInvalid(3, Some.Instant);
        Assert.Null(customer.PrimaryEmail);
        customer.VerifyContactPoint(2, Some.Instant);
        Assert.Equal("b@example.vn", customer.PrimaryEmail);
        Assert.Single(customer.ContactPoints, p => p.IsPrimary);
    }

    [Fact]
    public void A_renamed_person_has_the_parts_and_keys_of_the_new_name()
    {
        var lan = A.Customer(NewCustomer.Person("Chị Nguyễn Thị Hoa"));

        lan.Rename("Chị Nguyễn Thị Hoa", Some.Instant);
        Assert.Equal("nguyen thi hoa", lan.NameKey);

        lan.Rename("Trần Văn Bảo", Some.Instant);
        Assert.Equal(("Trần", "Văn", "Bảo", null), (lan.Person!.Family, lan.Person.Middle, lan.Person.Given, lan.Person.Honorific));
        Assert.Equal("tran van bao", lan.NameKey);
    }

    [Fact]
    public void Other_parts_of_a_name_give_another_display_name()
    {
        var lan = A.Customer(NewCustomer.Person("Nguyễn Thị Lan"));

        lan.ChangePerson(lan.Person! with { Given = "Cường", Honorific = "Anh" }, Some.Instant);

        Assert.Equal(("Anh Nguyễn Thị Cường", "nguyen thi cuong"), (lan.DisplayName, lan.NameKey));
        lan.ChangePerson(lan.Person with { JobTitle = "Kế toán" }, Some.Instant);
        Assert.Equal("Anh Nguyễn Thị Cường", lan.DisplayName);
    }

    [Fact]
    public void A_name_whose_key_would_not_fit_its_column_is_refused()
    {
        var tooWide = new string('℡', Customer.MaxNameLength); // three letters each when folded

        Refused("crm.text.too-long", () => A.Customer(NewCustomer.Organisation(tooWide)));
        Refused("crm.text.too-long", () => A.Customer(NewCustomer.Organisation("A")).Rename(tooWide, Some.Instant));
        Refused("crm.text.too-long", () => A.Customer().AddAccount(ContactPointKind.Zalo, new string('℡', ContactPoint.MaxLength), Some.Instant));
    }

    [Fact]
    public void What_is_there_already_is_not_added_again()
    {
        var customer = A.Customer(NewCustomer.Person().Email("a@example.vn").ExternalId("s", "1").Tag("Vip"));

        Refused("crm.customer.duplicate-contact-point", () => customer.AddEmail(EmailAddress.Parse("A@example.vn"), Some.Instant));
        Refused("crm.customer.duplicate-external-id", () => customer.AddExternalId("s", "1", Some.Instant));
        Refused("crm.customer.duplicate-tag", () => customer.AddTag("VIP", Some.Instant));
        Refused("crm.customer.nothing-changed", () => customer.AssignTo(null, null, s_reason, Some.Instant));
    }

    [Fact]
    public void What_is_not_there_cannot_be_changed()
    {
        var customer = A.Customer();

        Refused("crm.customer.contact-point-not-found", () => customer.MakePrimary(9, Some.Instant));
        Refused("crm.customer.address-not-found", () => customer.RemoveAddress(9, Some.Instant));
        Refused("crm.customer.external-id-not-found", () => customer.RemoveExternalId("s", "1", Some.Instant));
        Refused("crm.customer.tag-not-found", () => customer.RemoveTag("vip", Some.Instant));
    }

    [Fact]
    public void A_change_says_what_happened_and_from_what_to_what()
    {
        var customer = A.Customer(NewCustomer.Organisation("Before"));
        customer.TakePendingChanges();

        customer.Rename("After", Some.Instant);

        var pending = customer.TakePendingChanges();
        Assert.Equal(new CustomerRenamed(Some.Tenant, customer.Id, Some.Instant), Assert.Single(pending.Events));
        Assert.Equal(new("DisplayName", "Before", "After"), Assert.Single(pending.Fields));
    }

    [Fact]
    public void A_renamed_organisation_is_matched_by_its_new_name()
    {
        var customer = A.Customer(NewCustomer.Organisation("Hòa Phát"));

        customer.Rename("Hoa Sen", Some.Instant);

        Assert.Equal("hoa sen", customer.CompanyKey);
    }

    [Fact]
    public void Adding_announces_one_event_for_the_whole() =>
        Assert.IsType<CustomerAdded>(Assert.Single(A.Customer(NewCustomer.Person("Lan").Email("a@example.vn").Tag("vip")).TakePendingChanges().Events));

    [Fact]
    public void A_copy_shares_nothing_that_can_change()
    {
        var customer = A.Customer(NewCustomer.Person("Lan").Email("a@example.vn").Email("b@example.vn"));
        var copy = (Customer)customer.Copy();

        customer.MakePrimary(2, Some.Instant);
        customer.AddTag("vip", Some.Instant);

        Assert.True(copy.ContactPoints[0].IsPrimary);
        Assert.Empty(copy.Tags);
        Assert.False(copy.HasPendingChanges);
    }

    private static void Refused(string code, Action change) => Assert.Equal(code, Assert.Throws<CrmException>(change).Code);
}
