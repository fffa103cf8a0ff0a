using Crm.Core.Errors;
using Crm.Core.Tool.Refusals;

namespace Crm.Core.Tool.Storage;

/// <summary>Where the files of databases and their copies lie.</summary>
internal static class DatabaseFile
{
    /// <summary>Refuses a file that cannot be made because its folder is not there.</summary>
    /// <exception cref="CrmException"><c>crm.tool.folder-not-found</c>, at the folder.</exception>
    public static void MustHaveFolder(string file)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder)) throw new CrmException(ToolErrors.FolderNotFound, folder);
    }

    /// <summary>Whether two paths lead to one file, also by a link.</summary>
    public static bool AreSame(string one, string other) => Target(one) == Target(other);

    /// <summary>Makes an empty file for its owner only: SQLite would let every user of the machine read it.</summary>
    /// <returns>False when it is there already.</returns>
    public static bool MakePrivate(string file)
    {
        if (File.Exists(file)) return false;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var made = new FileStream(file, options);
        return true;
    }

    private static string Target(string file) => File.Exists(file) && File.ResolveLinkTarget(file, returnFinalTarget: true) is { } target ? target.FullName : Path.GetFullPath(file);
}
