using Crm.Core.Rules.Building;

namespace Crm.Core.Insights;

/// <summary>What rules made in C# ask of a prediction about a customer.</summary>
public static class CustomerPredictionQuestions
{
    extension(AskedRecord<CustomerPrediction> prediction)
    {
        /// <summary><c>model</c>: of what, the key of the model.</summary>
        public AskedText<CustomerPrediction> Model => prediction.Named.Code("model");

        /// <summary><c>probability</c>: how likely, 0 to 1.</summary>
        public AskedQuantity<CustomerPrediction, decimal> Probability => prediction.Named.Number("probability");

        /// <summary><c>grade</c>: its grade.</summary>
        public AskedText<CustomerPrediction> Grade => prediction.Named.Code("grade");

        /// <summary><c>by-hand</c>: whether a person says it.</summary>
        public AskedField<CustomerPrediction, bool> IsByHand => prediction.Named.Boolean("by-hand");

        /// <summary><c>at</c>: since when it is held to be so likely.</summary>
        public AskedTime<CustomerPrediction, AskedInstant> At => prediction.Named.Instant("at");
    }
}
