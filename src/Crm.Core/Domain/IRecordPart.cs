namespace Crm.Core.Domain;

/// <summary>A part of a record that a refusal of the store can point at.</summary>
public interface IRecordPart
{
    /// <summary>Where in the record it stands, without what is personal: <c>externalIds[shop]</c>.</summary>
    string Place { get; }
}
