namespace Crm.Core.Privacy;

/// <summary>Labels a stored text or binary value as personal data. A test refuses a column without a label.</summary>
/// <param name="dataClass">What the value says about a person.</param>
/// <param name="onErasure">What erasing the person does to it.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalDataAttribute(DataClass dataClass, OnErasure onErasure) : Attribute
{
    /// <summary>What the value says about a person.</summary>
    public DataClass DataClass { get; } = dataClass;

    /// <summary>What erasing the person does to the value.</summary>
    public OnErasure OnErasure { get; } = onErasure;
}
