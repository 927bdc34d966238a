using System.Text.RegularExpressions;
using Tests.Kit;

namespace Tests.Architecture;

public sealed partial class SourceFilesTests
{
    [Fact]
    public void A_file_holds_one_type_of_its_own_name()
    {
        var faults = Sources()
            .Select(file => (file.Path, Types: TopLevelTypes(file.Text), Name: Path.GetFileNameWithoutExtension(file.Path).Split('.')[0]))
            .Where(file => file.Types.Count > 1 || (file.Types.Count == 1 && file.Types.Single() != file.Name))
            .Select(file => $"{file.Path}: {string.Join(", ", file.Types)}");

        Assert.Empty(faults);
    }

    [Fact]
    public void Leaf_classes_are_sealed()
    {
        var sources = Sources().ToArray();
        var bases = sources
            .SelectMany(file => BaseList().Matches(file.Text).SelectMany(match => Word().Matches(match.Groups["bases"].Value)))
            .Select(match => match.Value)
            .ToHashSet(StringComparer.Ordinal);

        var open = sources
            .SelectMany(file => UnsealedClass().Matches(file.Text).Select(match => (file.Path, Name: match.Groups["name"].Value)))
            .Where(type => !bases.Contains(type.Name))
            .Select(type => $"{type.Path}: {type.Name}");

        Assert.Empty(open);
    }

    [Fact]
    public void A_suppressed_warning_says_why_on_the_same_line()
    {
        var silent = Sources()
            .SelectMany(file => file.Text.Split('\n').Select((line, index) => (file.Path, Line: index + 1, Text: line)))
            .Where(line => (line.Text.Contains("#pragma warning disable", StringComparison.Ordinal) && !line.Text.Contains("//", StringComparison.Ordinal))
                || (line.Text.Contains("SuppressMessage(", StringComparison.Ordinal) && !line.Text.Contains("Justification", StringComparison.Ordinal)))
            .Select(line => $"{line.Path}:{line.Line}");

        Assert.Empty(silent);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var marks = Sources()
            .SelectMany(file => file.Text.Split('\n').Select((line, index) => (file.Path, Line: index + 1, Text: line)))
            .Where(line => LeftForLater().IsMatch(line.Text))
            .Select(line => $"{line.Path}:{line.Line}: {line.Text.Trim()}");

        Assert.Empty(marks);
    }

    private static IEnumerable<(string Path, string Text)> Sources()
        => new[] { "schema", "gateway", "subgraphs", "clients" }
            .Select(folder => RepositoryRoot.Combine(folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(path => !ProjectGraph.IsOutput(path) && !path.Contains($"{Path.DirectorySeparatorChar}Migrations{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(RepositoryRoot.Path, path), File.ReadAllText(path)));

    private static HashSet<string> TopLevelTypes(string text)
        => TopLevelType().Matches(text).Select(match => match.Groups["name"].Value).ToHashSet(StringComparer.Ordinal);

    // A top-level declaration starts in the first column: namespaces are file-scoped.
    [GeneratedRegex(@"^(?:(?:public|internal|file|sealed|static|abstract|partial|readonly|ref|unsafe)\s+)+(?:class|struct|record struct|record class|record|interface|enum|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex(@"^(?:(?:public|internal|file|partial)\s+)+(?:class|record class|record(?!\s+struct))\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex UnsealedClass();

    [GeneratedRegex(@"(?:class|record)\s+\w+(?:<[^>{]*>)?(?:\s*\((?>[^()]+|\((?<open>)|\)(?<-open>))*\))?\s*:\s*(?<bases>[^{;]+)", RegexOptions.Singleline)]
    private static partial Regex BaseList();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException")]
    private static partial Regex LeftForLater();
}
