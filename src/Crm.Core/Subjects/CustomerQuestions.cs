using Crm.Core.Customers;
using Crm.Core.Lifecycles;
using Crm.Core.Rules.Building;
using Crm.Core.Teams;
using Crm.Core.Tenancy;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a customer itself.</summary>
public static class CustomerQuestions
{
    extension(AskedRecord<Customer> customer)
    {
        /// <summary><c>kind</c>: what it is, a person or an organisation.</summary>
        public AskedField<Customer, CustomerKind> Kind => customer.Named.Choice<CustomerKind>("kind");

        /// <summary><c>name</c>: the name, without a form of address.</summary>
        public AskedText<Customer> Name => customer.Named.Text("name");

        /// <summary><c>source</c>: where the record came from.</summary>
        public AskedText<Customer> Source => customer.Named.Code("source");

        /// <summary><c>owner</c>: the employee responsible.</summary>
        public AskedField<Customer, UserId> Owner => customer.Named.Key<UserId>("owner");

        /// <summary><c>team</c>: the id of the team responsible.</summary>
        public AskedField<Customer, TeamId> Team => customer.Named.Key<TeamId>("team");

        /// <summary><c>parent</c>: the id of the organisation it belongs to.</summary>
        public AskedField<Customer, CustomerId> Parent => customer.Named.Key<CustomerId>("parent");

        /// <summary><c>added</c>: when the record was added.</summary>
        public AskedTime<Customer, AskedInstant> AddedAt => customer.Named.Instant("added");

        /// <summary><c>verified</c>: when somebody last checked the record.</summary>
        public AskedTime<Customer, AskedInstant> VerifiedAt => customer.Named.Instant("verified");

        /// <summary><c>archived</c>: whether it is not in use.</summary>
        public AskedField<Customer, bool> IsArchived => customer.Named.Boolean("archived");

        /// <summary><c>archived-at</c>: since when it is not in use.</summary>
        public AskedTime<Customer, AskedInstant> ArchivedAt => customer.Named.Instant("archived-at");

        /// <summary><c>age</c>: full years, of a birth date known in part the least.</summary>
        public AskedQuantity<Customer, decimal> Age => customer.Named.Number("age");

        /// <summary><c>born</c>: the birth date, of one known in part the last day it can be.</summary>
        public AskedTime<Customer, AskedDay> Born => customer.Named.Date("born");

        /// <summary><c>next-birthday</c>: the birthday that comes next, of 29 February 1 March in years without it.</summary>
        public AskedTime<Customer, AskedDay> NextBirthday => customer.Named.Date("next-birthday");

        /// <summary><c>gender</c>: as the customer states it.</summary>
        public AskedField<Customer, Gender> Gender => customer.Named.Choice<Gender>("gender");

        /// <summary><c>marital-status</c>: as the customer states it.</summary>
        public AskedField<Customer, MaritalStatus> MaritalStatus => customer.Named.Choice<MaritalStatus>("marital-status");

        /// <summary><c>time-zone</c>: of a person, an IANA name such as <c>Asia/Ho_Chi_Minh</c>.</summary>
        public AskedText<Customer> TimeZone => customer.Named.Code("time-zone");

        /// <summary><c>job-title</c>: of a person, as written on a card.</summary>
        public AskedText<Customer> JobTitle => customer.Named.Text("job-title");

        /// <summary><c>occupation</c>: what a person does for a living.</summary>
        public AskedText<Customer> Occupation => customer.Named.Text("occupation");

        /// <summary><c>income-band</c>: of a person, as the tenant names the bands.</summary>
        public AskedText<Customer> IncomeBand => customer.Named.Text("income-band");

        /// <summary><c>financial-standing</c>: of a person; sensitive.</summary>
        public AskedText<Customer> FinancialStanding => customer.Named.Text("financial-standing");

        /// <summary><c>industry</c>: of an organisation.</summary>
        public AskedText<Customer> Industry => customer.Named.Text("industry");

        /// <summary><c>size-band</c>: of an organisation, as the tenant names the bands.</summary>
        public AskedText<Customer> SizeBand => customer.Named.Text("size-band");

        /// <summary><c>tax-code</c>: of an organisation.</summary>
        public AskedText<Customer> TaxCode => customer.Named.Code("tax-code");

        /// <summary><c>revenue</c>: of an organisation, in a year.</summary>
        public AskedQuantity<Customer, AskedAmount> Revenue => customer.Named.Money("revenue");

        /// <summary><c>revenue-year</c>: the year the revenue is of.</summary>
        public AskedQuantity<Customer, decimal> RevenueYear => customer.Named.Number("revenue-year");

        /// <summary><c>website</c>: of an organisation, with https:// or http:// in front.</summary>
        public AskedText<Customer> Website => customer.Named.Code("website");

        /// <summary><c>email</c>: any of its e-mail addresses, in lower case.</summary>
        public AskedText<Customer> Email => customer.Named.Code("email");

        /// <summary><c>phone</c>: any of its telephone numbers, as +84912345678.</summary>
        public AskedText<Customer> Phone => customer.Named.Code("phone");

        /// <summary><c>country</c>: of any of its addresses.</summary>
        public AskedField<Customer, string> Country => customer.Named.Key<string>("country");

        /// <summary><c>city</c>: of any of its addresses.</summary>
        public AskedText<Customer> City => customer.Named.Text("city");

        /// <summary><c>province</c>: of any of its addresses.</summary>
        public AskedText<Customer> Province => customer.Named.Text("province");

        /// <summary><c>district</c>: of any of its addresses.</summary>
        public AskedText<Customer> District => customer.Named.Text("district");

        /// <summary><c>province-code</c>: of any of its addresses.</summary>
        public AskedText<Customer> ProvinceCode => customer.Named.Code("province-code");

        /// <summary><c>commune-code</c>: of any of its addresses.</summary>
        public AskedText<Customer> CommuneCode => customer.Named.Code("commune-code");

        /// <summary><c>postal-code</c>: of any of its addresses.</summary>
        public AskedText<Customer> PostalCode => customer.Named.Code("postal-code");

        /// <summary><c>tags</c>: labels, compared without case and accents.</summary>
        public AskedCollection<Customer, string> Tags => customer.Named.Texts("tags");

        /// <summary><c>systems</c>: the systems that know it.</summary>
        public AskedCollection<Customer, string> Systems => customer.Named.Texts("systems");

        /// <summary><c>external-id</c>: any of its keys in other systems.</summary>
        public AskedText<Customer> ExternalId => customer.Named.Code("external-id");

        /// <summary><c>contact-kinds</c>: the kinds of contact points it has.</summary>
        public AskedCollection<Customer, ContactPointKind> ContactKinds => customer.Named.Choices<ContactPointKind>("contact-kinds");

        /// <summary><c>working-contacts</c>: the kinds of contact points it has that are not known to fail.</summary>
        public AskedCollection<Customer, ContactPointKind> WorkingContacts => customer.Named.Choices<ContactPointKind>("working-contacts");

        /// <summary><c>verified-contacts</c>: the kinds of contact points the customer confirmed.</summary>
        public AskedCollection<Customer, ContactPointKind> VerifiedContacts => customer.Named.Choices<ContactPointKind>("verified-contacts");

        /// <summary><c>invalid-contacts</c>: the kinds of contact points that are known to fail.</summary>
        public AskedCollection<Customer, ContactPointKind> InvalidContacts => customer.Named.Choices<ContactPointKind>("invalid-contacts");

        /// <summary><c>address-kinds</c>: what its addresses are for.</summary>
        public AskedCollection<Customer, AddressKind> AddressKinds => customer.Named.Choices<AddressKind>("address-kinds");

        /// <summary><c>stage</c>: of the lifecycle, as of the last change or review.</summary>
        public AskedField<Customer, LifecycleStage> Stage => customer.Named.Choice<LifecycleStage>("stage");

        /// <summary><c>purchases</c>: how many purchases count.</summary>
        public AskedQuantity<Customer, decimal> PurchaseCount => customer.Named.Number("purchases");

        /// <summary><c>first-purchase</c>: when the first purchase was placed.</summary>
        public AskedTime<Customer, AskedInstant> FirstPurchaseAt => customer.Named.Instant("first-purchase");

        /// <summary><c>last-purchase</c>: when the last purchase was placed.</summary>
        public AskedTime<Customer, AskedInstant> LastPurchaseAt => customer.Named.Instant("last-purchase");

        /// <summary><c>last-inbound</c>: when the customer last contacted us.</summary>
        public AskedTime<Customer, AskedInstant> LastInboundAt => customer.Named.Instant("last-inbound");

        /// <summary><c>last-outbound</c>: when we last contacted the customer.</summary>
        public AskedTime<Customer, AskedInstant> LastOutboundAt => customer.Named.Instant("last-outbound");

        /// <summary><c>needs</c>: topics of current needs.</summary>
        public AskedCollection<Customer, string> NeedTopics => customer.Named.Texts("needs");

        /// <summary><c>preferences</c>: topics of current preferences.</summary>
        public AskedCollection<Customer, string> PreferenceTopics => customer.Named.Texts("preferences");

        /// <summary><c>activities</c>: topics of current activities.</summary>
        public AskedCollection<Customer, string> ActivityTopics => customer.Named.Texts("activities");

        /// <summary>The declared attributes by their keys: <c>c.Attributes.Number("points")</c>.</summary>
        public AskedNames<Customer> Attributes => customer.Named.Below("attribute");
    }
}
