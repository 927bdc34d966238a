namespace Gateway.AppHost;

/// <summary>Where the programs that AppHost starts were built: each in its own project's output folder.</summary>
internal sealed class ProgramFiles
{
    private readonly string _root;
    private readonly string _output;

    private ProgramFiles(string root, string output)
    {
        _root = root;
        _output = output;
    }

    /// <summary>Reads the repository's root, the configuration and the framework from AppHost's own folder.</summary>
    public static ProgramFiles Locate()
    {
        // <root>/gateway/AppHost/bin/<configuration>/<framework>/
        var framework = new DirectoryInfo(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var configuration = framework.Parent;
        var root = configuration?.Parent?.Parent?.Parent?.Parent;
        return root is null
            ? throw new StartException($"AppHost runs from its build output; {framework.FullName} is not one.")
            : new ProgramFiles(root.FullName, Path.Combine("bin", configuration!.Name, framework.Name));
    }

    /// <summary>The assembly of a project, for example <c>gateway/Host</c> and <c>Gateway.Host</c>.</summary>
    /// <exception cref="StartException">It was not built.</exception>
    public string Assembly(string project, string name)
    {
        var path = Path.Combine(_root, project, _output, name + ".dll");
        return File.Exists(path)
            ? path
            : throw new StartException($"{path} is missing: build the solution first (dotnet build).");
    }
}
