namespace Benchmarks.Inputs;

/// <summary>The documents of <c>Documents/</c> and the composed supergraph, as they stand in the assembly.</summary>
internal static class Documents
{
    public static string Read(string name)
    {
        using var stream = typeof(Documents).Assembly.GetManifestResourceStream($"{name}.graphql")
            ?? throw new ArgumentException($"There is no document {name}.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
