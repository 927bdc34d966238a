using Tests.Kit;

namespace Tests.Architecture;

public sealed class ProjectArrowsTests
{
    /// <summary>What each room may know, nearest only; whatever those know it knows too.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["GraphQL.Language"] = [],
        ["GraphQL.TypeSystem"] = ["GraphQL.Language"],
        ["Federation"] = ["GraphQL.TypeSystem"],
        ["Federation.Composition"] = ["Federation"],
        ["Gateway.Authorization"] = ["Federation"],
        ["Gateway.Planning"] = ["Federation"],
        ["Gateway.Execution"] = ["Gateway.Planning"],
        ["Gateway.Auditing"] = [],
        ["Gateway.Metering"] = ["GraphQL.Language"],
        ["Gateway.Host"] = ["Gateway.Auditing", "Gateway.Metering", "Federation.Composition", "Gateway.Authorization", "Gateway.Execution"],
        ["Gateway.AppHost"] = [],
        ["Subgraphs.Markets"] = [],
        ["Subgraphs.Storage"] = [],
        ["Subgraphs.Server"] = ["GraphQL.TypeSystem"],
        ["Subgraphs.Tenancy"] = ["Gateway.Auditing", "Subgraphs.Server", "Subgraphs.Storage"],
        ["Subgraphs.Imports"] = ["Subgraphs.Markets", "Subgraphs.Tenancy"],
        ["Subgraphs.MarketData"] = ["Subgraphs.Server", "Subgraphs.Storage", "Subgraphs.Markets", "Subgraphs.Tenancy", "Subgraphs.Imports"],
        ["Subgraphs.Portfolio"] = ["Subgraphs.Server", "Subgraphs.Storage", "Subgraphs.Markets", "Subgraphs.Tenancy", "Subgraphs.Imports"],
        ["Subgraphs.DividendHistory"] = ["Subgraphs.Server", "Subgraphs.Storage", "Subgraphs.Markets", "Subgraphs.Tenancy"],
        ["Subgraphs.Compliance"] = ["Gateway.Auditing", "Subgraphs.Server", "Subgraphs.Storage", "Subgraphs.Markets", "Subgraphs.Tenancy", "Subgraphs.Imports"],
    };

    public static TheoryData<string> Rooms => [.. ProjectGraph.Load().Values.Where(project => !project.IsTest).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_references_only_what_its_arrows_allow(string room)
    {
        Assert.True(Arrows.ContainsKey(room), $"{room} has no row in the table of arrows: say what it may know.");

        Assert.Empty(ProjectGraph.Load()[room].Links.Except(Arrows[room]));
    }

    [Fact]
    public void The_gateway_and_the_subgraphs_never_reference_each_other_but_for_the_audit_log_that_each_process_keeps()
    {
        // It depends on nothing, so that it brings nothing of the gateway along.
        const string AuditLog = "Gateway.Auditing";
        var projects = ProjectGraph.Load();

        foreach (var project in projects.Values.Where(project => !project.IsTest))
        {
            var reached = Reach(projects, project.Name).ToArray();
            if (project.Name.StartsWith("Gateway.", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(reached, name => name.StartsWith("Subgraphs.", StringComparison.Ordinal));
            }
            else if (project.Name.StartsWith("Subgraphs.", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(reached, name => (name != AuditLog && name.StartsWith("Gateway.", StringComparison.Ordinal)) || name.StartsWith("Federation", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void On_the_gateways_side_only_Host_knows_ASP_NET_Core()
    {
        var knowing = ProjectGraph.Load().Values
            .Where(project => project.Path.StartsWith("gateway/", StringComparison.Ordinal) || project.Path.StartsWith("schema/", StringComparison.Ordinal))
            .Where(project => project.File.Root!.Attribute("Sdk")!.Value.EndsWith(".Web", StringComparison.Ordinal)
                || project.File.Descendants("FrameworkReference").Any())
            .Select(project => project.Name);

        Assert.Equal(["Gateway.Host"], knowing);
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(RepositoryRoot.Combine("Gateway.sln")).Replace('\\', '/');

        Assert.All(ProjectGraph.Load().Values, project => Assert.Contains($"\"{project.Path}\"", solution));
    }

    [Fact]
    public void No_project_sits_inside_another_projects_folder()
    {
        var folders = ProjectGraph.Load().Values.Select(project => Path.GetDirectoryName(project.Path)!.Replace('\\', '/') + "/").ToArray();

        Assert.All(folders, folder => Assert.DoesNotContain(folders, other => other != folder && folder.StartsWith(other, StringComparison.Ordinal)));
    }

    [Fact]
    public void Package_versions_stand_in_one_place()
    {
        var versioned = ProjectGraph.Load().Values
            .Where(project => project.File.Descendants("PackageReference").Any(package => package.Attribute("Version") is not null))
            .Select(project => project.Name);

        Assert.Empty(versioned);
    }

    private static HashSet<string> Reach(IReadOnlyDictionary<string, ProjectGraph.Project> projects, string name)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(projects[name].Links);
        while (open.TryPop(out var next))
        {
            if (seen.Add(next))
            {
                foreach (var link in projects[next].Links)
                {
                    open.Push(link);
                }
            }
        }

        return seen;
    }
}
