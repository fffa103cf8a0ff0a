using Crm.Core.Interactions;
using Crm.Core.Rules.Building;
using Crm.Core.Tenancy;

namespace Crm.Core.Subjects;

/// <summary>What rules made in C# ask of an interaction.</summary>
public static class InteractionQuestions
{
    extension(AskedRecord<Interaction> interaction)
    {
        /// <summary><c>channel</c>: through what.</summary>
        public AskedField<Interaction, Channel> Channel => interaction.Named.Choice<Channel>("channel");

        /// <summary><c>direction</c>: who made contact.</summary>
        public AskedField<Interaction, Direction> Direction => interaction.Named.Choice<Direction>("direction");

        /// <summary><c>outcome</c>: what came of it, a code of the tenant.</summary>
        public AskedText<Interaction> Outcome => interaction.Named.Code("outcome");

        /// <summary><c>campaign</c>: the campaign it belongs to.</summary>
        public AskedText<Interaction> Campaign => interaction.Named.Code("campaign");

        /// <summary><c>store</c>: in which branch.</summary>
        public AskedText<Interaction> Store => interaction.Named.Code("store");

        /// <summary><c>system</c>: the system it comes from.</summary>
        public AskedText<Interaction> System => interaction.Named.Code("system");

        /// <summary><c>employee</c>: who of the business took part.</summary>
        public AskedField<Interaction, UserId> Employee => interaction.Named.Key<UserId>("employee");

        /// <summary><c>duration</c>: in seconds.</summary>
        public AskedQuantity<Interaction, decimal> Duration => interaction.Named.Number("duration");

        /// <summary><c>sentiment</c>: -100 (unhappy) to 100 (happy).</summary>
        public AskedQuantity<Interaction, decimal> Sentiment => interaction.Named.Number("sentiment");

        /// <summary><c>at</c>: when it was.</summary>
        public AskedTime<Interaction, AskedInstant> At => interaction.Named.Instant("at");
    }
}
