using Crm.Core.Rules.Building;

namespace Crm.Core.Tiers;

/// <summary>What rules made in C# ask of a move from one tier to another.</summary>
public static class TierMoveQuestions
{
    extension(AskedRecord<TierMove> move)
    {
        /// <summary><c>scheme</c>: the key of the scheme.</summary>
        public AskedText<TierMove> Scheme => move.Named.Code("scheme");

        /// <summary><c>from</c>: the tier before; missing for none.</summary>
        public AskedText<TierMove> From => move.Named.Code("from");

        /// <summary><c>to</c>: the tier from then on; missing for none.</summary>
        public AskedText<TierMove> To => move.Named.Code("to");

        /// <summary><c>up</c>: whether the second stands higher.</summary>
        public AskedField<TierMove, bool> IsUp => move.Named.Boolean("up");

        /// <summary><c>cause</c>: why.</summary>
        public AskedField<TierMove, TierMoveCause> Cause => move.Named.Choice<TierMoveCause>("cause");

        /// <summary><c>at</c>: when.</summary>
        public AskedTime<TierMove, AskedInstant> At => move.Named.Instant("at");
    }
}
