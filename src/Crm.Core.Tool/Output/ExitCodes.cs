namespace Crm.Core.Tool.Output;

/// <summary>How a run ends.</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Refused or failed, with a message that names the code.</summary>
    public const int Refused = 1;

    public const int WrongUsage = 2;
}
