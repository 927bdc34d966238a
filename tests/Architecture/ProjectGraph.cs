using System.Xml.Linq;
using Tests.Kit;

namespace Tests.Architecture;

/// <summary>The projects of the repository and the references between them, read from the project files.</summary>
internal static class ProjectGraph
{
    /// <summary>All projects by name; paths are relative to the root, with forward slashes.</summary>
    public static IReadOnlyDictionary<string, Project> Load()
        => Directory.EnumerateFiles(RepositoryRoot.Path, "*.csproj", SearchOption.AllDirectories)
            .Where(path => !IsOutput(path))
            .Select(Read)
            .ToDictionary(project => project.Name, StringComparer.Ordinal);

    public static bool IsOutput(string path)
    {
        var parts = Path.GetRelativePath(RepositoryRoot.Path, path).Split(Path.DirectorySeparatorChar);
        return parts.Any(part => part is "bin" or "obj" or "node_modules" or "artifacts" || part.StartsWith('.'));
    }

    private static Project Read(string path)
    {
        var document = XDocument.Load(path);
        var references = document.Descendants("ProjectReference")
            .Select(reference => (
                Name: Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value),
                Links: reference.Attribute("ReferenceOutputAssembly")?.Value != "false"))
            .ToArray();
        return new Project(
            Path.GetFileNameWithoutExtension(path),
            Path.GetRelativePath(RepositoryRoot.Path, path).Replace('\\', '/'),
            [.. references.Where(reference => reference.Links).Select(reference => reference.Name)],
            [.. references.Where(reference => !reference.Links).Select(reference => reference.Name)],
            document);
    }

    /// <param name="Links">Projects whose assembly this one uses.</param>
    /// <param name="Builds">Projects that are only built before this one.</param>
    internal sealed record Project(string Name, string Path, IReadOnlyList<string> Links, IReadOnlyList<string> Builds, XDocument File)
    {
        public bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);
    }
}
