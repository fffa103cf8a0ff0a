namespace Crm.Core.Interactions;

/// <summary>Through what a customer and the business met. Stored as a number.</summary>
public enum Channel
{
    /// <summary>Telephone or internet call.</summary>
    Call = 1,

    /// <summary>E-mail.</summary>
    Email = 2,

    /// <summary>Text message.</summary>
    Sms = 3,

    /// <summary>Arranged meeting, in a room or by video.</summary>
    Meeting = 4,

    /// <summary>Chat on the own web site or application.</summary>
    Chat = 5,

    /// <summary>Facebook, Messenger included.</summary>
    Facebook = 6,

    /// <summary>Zalo.</summary>
    Zalo = 7,

    /// <summary>The web site: a form, a visit.</summary>
    Web = 8,

    /// <summary>Letter or parcel.</summary>
    Post = 9,

    /// <summary>In person, in the shop or at the customer's, not arranged.</summary>
    InPerson = 10,

    /// <summary>Answer to a survey.</summary>
    Survey = 11,
}
