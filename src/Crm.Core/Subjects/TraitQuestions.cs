using Crm.Core.Rules.Building;
using Crm.Core.Traits;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of a need, a preference or an activity.</summary>
public static class TraitQuestions
{
    extension(AskedRecord<Trait> trait)
    {
        /// <summary><c>topic</c>: what it is about.</summary>
        public AskedText<Trait> Topic => trait.Named.Text("topic");

        /// <summary><c>basis</c>: how it is known.</summary>
        public AskedField<Trait, TraitBasis> Basis => trait.Named.Choice<TraitBasis>("basis");

        /// <summary><c>level</c>: how strong, 1 to 5.</summary>
        public AskedQuantity<Trait, decimal> Level => trait.Named.Number("level");

        /// <summary><c>current</c>: whether nothing later is known of the topic.</summary>
        public AskedField<Trait, bool> IsCurrent => trait.Named.Boolean("current");

        /// <summary><c>answered</c>: when a need was answered.</summary>
        public AskedTime<Trait, AskedInstant> AnsweredAt => trait.Named.Instant("answered");

        /// <summary><c>at</c>: since when it is true.</summary>
        public AskedTime<Trait, AskedInstant> At => trait.Named.Instant("at");
    }
}
