using Crm.Core.Affiliations;
using Crm.Core.Customers;
using Crm.Core.Rules.Building;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a tie between a person and an organisation.</summary>
public static class AffiliationQuestions
{
    extension(AskedRecord<Affiliation> affiliation)
    {
        /// <summary><c>role</c>: what the person is there, a code of the tenant or one such as <see cref="AffiliationRoles.Employee"/>.</summary>
        public AskedText<Affiliation> Role => affiliation.Named.Code("role");

        /// <summary><c>decision-role</c>: the part played when the organisation decides.</summary>
        public AskedField<Affiliation, DecisionRole> DecisionRole => affiliation.Named.Choice<DecisionRole>("decision-role");

        /// <summary><c>person</c>: the id of the person.</summary>
        public AskedField<Affiliation, CustomerId> Person => affiliation.Named.Key<CustomerId>("person");

        /// <summary><c>organisation</c>: the id of the organisation.</summary>
        public AskedField<Affiliation, CustomerId> Organisation => affiliation.Named.Key<CustomerId>("organisation");

        /// <summary><c>title</c>: in the organisation.</summary>
        public AskedText<Affiliation> Title => affiliation.Named.Text("title");

        /// <summary><c>department</c>: of the organisation.</summary>
        public AskedText<Affiliation> Department => affiliation.Named.Text("department");

        /// <summary><c>primary</c>: whether the organisation is the main one of the person.</summary>
        public AskedField<Affiliation, bool> IsPrimary => affiliation.Named.Boolean("primary");

        /// <summary><c>since</c>: the first day.</summary>
        public AskedTime<Affiliation, AskedDay> Since => affiliation.Named.Date("since");

        /// <summary><c>until</c>: the last day; missing for one without an end.</summary>
        public AskedTime<Affiliation, AskedDay> Until => affiliation.Named.Date("until");

        /// <summary><c>at</c>: when it was noted.</summary>
        public AskedTime<Affiliation, AskedInstant> At => affiliation.Named.Instant("at");
    }
}
