namespace Crm.Core.Privacy;

/// <summary>What erasing the person does to a stored value.</summary>
public enum OnErasure
{
    /// <summary>The row that holds it is deleted.</summary>
    DeleteRow = 1,

    /// <summary>The value is emptied; the row stays, for example a purchase that must still count in figures.</summary>
    Clear = 2,

    /// <summary>The value stays: the law or accountability asks for it, and it does not identify the customer on its own.</summary>
    Keep = 3,
}
