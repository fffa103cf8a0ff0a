using Crm.Core.Errors;

namespace Crm.Core.EntityFrameworkCore;

/// <summary>What the adapter refuses.</summary>
public static class EntityFrameworkErrors
{
    /// <summary>The context was built without the library's part, so a save would lose events and audit.</summary>
    public static readonly CrmError NotWired = new(
        "crm.storage.not-wired",
        "This DbContext was built without the library's interceptors, so saving would lose events and audit; nothing was stored. Register it with services.AddCrm().UseEntityFrameworkCore<YourContext>(…) and resolve it from services, or add options.UseCrm(services) where you build its options yourself.");
}
