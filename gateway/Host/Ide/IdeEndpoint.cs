using System.Text.Json;
using Gateway.Host.Http;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace Gateway.Host.Ide;

/// <summary>
/// Banana Cake Pop for browsers at the GraphQL endpoint. The page is public and holds nothing; what it asks needs a token like any
/// request (connection settings, Authorization, Bearer). Its files are copied beside the gateway when it is built with Node.js.
/// </summary>
internal sealed class IdeEndpoint : IDisposable
{
    private const string ConfigFile = "/bcp-config.json";

    // The IDE compiles its editors' languages at run time and starts workers from blobs. It talks to this origin only: no telemetry,
    // no sign-in, nothing that a network would be needed for.
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-eval' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; "
        + "font-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    private readonly IdeOptions _options;
    private readonly DeveloperIssuer? _issuer;
    private readonly PhysicalFileProvider? _files;
    private readonly FileExtensionContentTypeProvider _contentTypes = new();

    public IdeEndpoint(IdeOptions options, DeveloperIssuer? issuer, string directory, ILogger<IdeEndpoint> logger)
    {
        _options = options;
        _issuer = issuer;
        if (File.Exists(Path.Combine(directory, "index.html")))
        {
            _files = new PhysicalFileProvider(directory);
        }
        else if (options.Enabled)
        {
            logger.IdeMissing();
        }
    }

    /// <summary>Where the build puts the IDE's files.</summary>
    public static string DefaultDirectory => Path.Combine(AppContext.BaseDirectory, "ide");

    /// <summary>True where the request was one for the IDE and is answered.</summary>
    /// <param name="http">The request.</param>
    /// <param name="rest">What follows the endpoint's path: empty, <c>/</c> or a file.</param>
    public async ValueTask<bool> TryHandleAsync(HttpContext http, PathString rest)
    {
        if (!_options.Enabled || !HttpMethods.IsGet(http.Request.Method))
        {
            return false;
        }

        if (rest.Value is null or "" or "/")
        {
            if (!MediaTypes.PrefersHtml(http.Request.Headers.Accept))
            {
                return false;
            }

            await ServePageAsync(http, rest);
            return true;
        }

        return rest == ConfigFile ? await ServeConfigAsync(http) : await ServeFileAsync(http, rest.Value, "public, max-age=86400");
    }

    public void Dispose() => _files?.Dispose();

    private async Task ServePageAsync(HttpContext http, PathString rest)
    {
        if (_files is null)
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            await http.Response.WriteAsync(MissingIdePage.Html, http.RequestAborted);
        }
        else if (!rest.HasValue)
        {
            // The page's own addresses are relative to a folder.
            http.Response.Redirect($"{http.Request.PathBase}{http.Request.Path}/");
        }
        else
        {
            _ = await ServeFileAsync(http, "/index.html", "no-cache");
        }
    }

    private async ValueTask<bool> ServeFileAsync(HttpContext http, string path, string cacheControl)
    {
        if (_files?.GetFileInfo(path) is not { Exists: true, IsDirectory: false } file)
        {
            return false;
        }

        var response = http.Response;
        response.ContentType = _contentTypes.TryGetContentType(path, out var type) ? type : "text/plain; charset=utf-8";
        response.ContentLength = file.Length;
        response.Headers.CacheControl = cacheControl;
        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        await response.SendFileAsync(file, http.RequestAborted);
        return true;
    }

    private async ValueTask<bool> ServeConfigAsync(HttpContext http)
    {
        if (_files is null)
        {
            return false;
        }

        http.Response.ContentType = "application/json";
        http.Response.Headers.CacheControl = "no-store";
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("useBrowserUrlAsEndpoint", true);
            if (GetDeveloperToken(http.Request) is { } token)
            {
                writer.WriteStartObject("httpHeaders");
                writer.WriteString("Authorization", $"Bearer {token}");
                writer.WriteEndObject();
            }

            writer.WriteEndObject();
        }

        await http.Response.Body.WriteAsync(buffer.ToArray(), http.RequestAborted);
        return true;
    }

    /// <summary>
    /// A token for the page alone: the browser must say that its own page asks, under a name of this machine, so that neither another
    /// site nor a name that was rebound to this address gets it.
    /// </summary>
    private string? GetDeveloperToken(HttpRequest request)
        => _options.Tenant is { } tenant
            && _issuer is not null
            && request.Headers["Sec-Fetch-Site"] == "same-origin"
            && request.Host.Host is "localhost" or "127.0.0.1"
                ? _issuer.Issue(new DeveloperTokenRequest(tenant, _options.Plan) { Subject = "ide" }).Token
                : null;
}
