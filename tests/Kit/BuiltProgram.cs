namespace Tests.Kit;

/// <summary>The programs of the repository, in the output folder of the configuration that the tests were built in.</summary>
public static class BuiltProgram
{
    /// <summary>The assembly of a project, for example <c>gateway/Host</c> and <c>Gateway.Host</c>.</summary>
    public static string Path(string project, string assembly)
    {
        var framework = new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var path = System.IO.Path.Combine(
            RepositoryRoot.Path,
            project.Replace('/', System.IO.Path.DirectorySeparatorChar),
            "bin",
            framework.Parent!.Name,
            framework.Name,
            assembly + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException($"{path} is not built.", path);
    }
}
