namespace Federation.Links;

/// <summary>The URL of a specification that a schema links: an identity and a version.</summary>
/// <param name="Identity">The URL up to and with the name, for example <c>https://specs.apollo.dev/federation</c>.</param>
/// <param name="Name">The last part of the identity: the default namespace in the schema.</param>
/// <param name="Version">The version that the URL ends with.</param>
/// <seealso href="https://specs.apollo.dev/link/v1.0/#@link.url">link v1.0, url</seealso>
public sealed record SpecUrl(string Identity, string Name, SpecVersion Version)
{
    /// <summary>Reads a specification URL; says why where it cannot.</summary>
    public static SpecUrl? Parse(string url, out string? problem)
    {
        problem = null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !uri.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            problem = $"\"{url}\" is not an absolute http(s) URL";
            return null;
        }

        var parts = uri.AbsolutePath.Trim('/').Split('/');
        if (parts.Length < 2 || !SpecVersion.TryParse(parts[^1], out var version))
        {
            problem = $"\"{url}\" does not end with a name and a version such as \"federation/v2.3\"";
            return null;
        }

        var identity = $"{uri.GetLeftPart(UriPartial.Authority)}/{string.Join('/', parts[..^1])}";
        return new SpecUrl(identity, parts[^2], version);
    }

    public override string ToString() => $"{Identity}/{Version}";
}
