using Crm.Core.Rules.Building;

namespace Crm.Core.Tiers;

/// <summary>What rules made in C# ask of a tier in force.</summary>
public static class TierQuestions
{
    extension(AskedRecord<CustomerTier> tier)
    {
        /// <summary><c>scheme</c>: the key of the scheme.</summary>
        public AskedText<CustomerTier> Scheme => tier.Named.Code("scheme");

        /// <summary><c>name</c>: what the tier is called.</summary>
        public AskedText<CustomerTier> Name => tier.Named.Code("name");

        /// <summary><c>level</c>: its place, 1 for the lowest.</summary>
        public AskedQuantity<CustomerTier, decimal> Level => tier.Named.Number("level");

        /// <summary><c>by-hand</c>: whether it is set by hand.</summary>
        public AskedField<CustomerTier, bool> IsByHand => tier.Named.Boolean("by-hand");

        /// <summary><c>review</c>: when it is reviewed next.</summary>
        public AskedTime<CustomerTier, AskedInstant> ReviewAt => tier.Named.Instant("review");

        /// <summary><c>at</c>: since when it is in force.</summary>
        public AskedTime<CustomerTier, AskedInstant> At => tier.Named.Instant("at");
    }
}
