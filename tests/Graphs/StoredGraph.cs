using Tests.Kit;

namespace Tests.Graphs;

/// <summary>The artefacts in <c>schema/graphs</c>. With <c>GATEWAY_UPDATE_GRAPHS=1</c> in the environment the tests rewrite them.</summary>
internal static class StoredGraph
{
    private const string UpdateVariable = "GATEWAY_UPDATE_GRAPHS";

    public static string PathOf(string name) => RepositoryRoot.Combine("schema", "graphs", name + ".graphql");

    public static string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Holds a stored artefact to what the code makes now.</summary>
    public static void AssertEquals(string name, string actual)
    {
        var text = actual.TrimEnd() + "\n";
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            File.WriteAllText(PathOf(name), text);
            return;
        }

        Assert.True(
            File.Exists(PathOf(name)) && Read(name) == text,
            $"schema/graphs/{name}.graphql is not what the code makes: look at the change, then run the tests once with {UpdateVariable}=1.\n\n{text}");
    }
}
