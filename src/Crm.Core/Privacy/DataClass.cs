namespace Crm.Core.Privacy;

/// <summary>What a stored value says about a person; decides how it is protected and who may read it.</summary>
public enum DataClass
{
    /// <summary>Who someone is: names, birth date, tax code.</summary>
    Identity = 1,

    /// <summary>How to reach someone: e-mail, phone, postal address.</summary>
    Contact = 2,

    /// <summary>What someone did or said: interactions, purchases, needs, habits.</summary>
    Behaviour = 3,

    /// <summary>Money matters of a person; <em>sensitive</em> under Vietnam's Decree 356/2025.</summary>
    Financial = 4,

    /// <summary>Text typed by staff or customers, which may hold anything; treated as sensitive.</summary>
    FreeText = 5,

    /// <summary>A key under which another system knows the person.</summary>
    Reference = 6,

    /// <summary>Who of the staff acted: personal data of an employee, kept for accountability.</summary>
    Staff = 7,
}
