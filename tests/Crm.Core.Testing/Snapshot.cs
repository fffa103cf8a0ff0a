using System.Runtime.CompilerServices;
#if !USE_VERIFY
using System.Text;
using Xunit;
#endif

namespace Crm.Core.Testing;

/// <summary>
/// Compares a text with the one accepted earlier, kept beside the test as <c>Class.Method.verified.txt</c>: Verify's
/// convention. <c>-p:UseVerify=true</c> hands over to Verify itself.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails when <paramref name="text"/> is not what was accepted.</summary>
    /// <param name="text">What came out; line ends do not matter.</param>
    /// <param name="of">Tells the cases of one method apart; null takes the method's name.</param>
    /// <param name="file">The test's file, whose name is the class.</param>
    /// <param name="method">The test.</param>
    public static Task Match(string text, string? of = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var source = OnThisMachine(file);
        var name = $"{Path.GetFileNameWithoutExtension(source)}.{of ?? method}";
#if USE_VERIFY
        // One accepted text may be asked for by several tests.
        return VerifyXunit.Verifier.Verify(Normalised(text), extension: "txt", sourceFile: source).UseFileName(name).DisableRequireUniquePrefix().ToTask();
#else
        Compare(Normalised(text), Path.Combine(Path.GetDirectoryName(source)!, name));
        return Task.CompletedTask;
#endif
    }

    /// <summary>A deterministic build writes <c>/_/tests/…</c> instead of the folder it ran in.</summary>
    public static string OnThisMachine(string file)
    {
        if (File.Exists(file)) return file;
        var slashed = file.Replace('\\', '/');
        var mapped = slashed.StartsWith("/_", StringComparison.Ordinal) ? slashed.IndexOf('/', 1) : -1;
        return mapped < 0 ? file : RepositoryFolder.At(slashed[(mapped + 1)..]);
    }

    private static string Normalised(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n');

#if !USE_VERIFY
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static void Compare(string text, string path)
    {
        var (verified, received) = (path + ".verified.txt", path + ".received.txt");
        var accepted = File.Exists(verified) ? Normalised(File.ReadAllText(verified, Utf8)) : null;
        if (string.Equals(text, accepted, StringComparison.Ordinal))
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, text + "\n", Utf8);
        var (from, to) = (RepositoryFolder.Relative(received), RepositoryFolder.Relative(verified));
        Assert.Fail($"{(accepted is null ? "Nothing was accepted yet." : FirstDifference(accepted, text))}\nWhen the new text is right, accept it: mv {from} {to}");
    }

    private static string FirstDifference(string accepted, string text)
    {
        var (before, after) = (accepted.Split('\n'), text.Split('\n'));
        var line = 0;
        while (line < before.Length && line < after.Length && string.Equals(before[line], after[line], StringComparison.Ordinal)) line++;
        return $"Line {line + 1} differs.\n  accepted: {At(before, line)}\n  received: {At(after, line)}";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of text)";
#endif
}
