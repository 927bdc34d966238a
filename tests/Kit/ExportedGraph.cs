using Xunit;

namespace Tests.Kit;

/// <summary>
/// The schemas under <c>schema/graphs</c>: what the subgraphs export, and the supergraph that they compose to. A test of each keeps its file
/// true; with <c>GATEWAY_UPDATE_GRAPHS=1</c> in the environment it writes the file anew.
/// </summary>
public static class ExportedGraph
{
    public const string Variable = "GATEWAY_UPDATE_GRAPHS";

    /// <summary>The stored text of a subgraph or of <c>supergraph</c>.</summary>
    public static string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Asserts that the stored text is the current one.</summary>
    public static void AssertCurrent(string name, string current)
    {
        var text = current.TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllText(PathOf(name), text);
        }

        Assert.True(File.Exists(PathOf(name)), $"schema/graphs/{name}.graphql is missing: run this test with {Variable}=1.");
        Assert.True(text == Read(name), $"schema/graphs/{name}.graphql is not what the program exports: run this test with {Variable}=1 and look at the difference.");
    }

    private static string PathOf(string name) => RepositoryRoot.Combine("schema", "graphs", $"{name}.graphql");
}
