using System.Security.Cryptography;
using System.Text;

namespace Gateway.Host.Tenancy;

/// <summary>Tenant ids are name-based UUIDs (version 5, namespace DNS) of the tenant's slug, so that every program derives the same one.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5">RFC 9562, UUID version 5</seealso>
internal static class TenantIds
{
    private static readonly Guid DnsNamespace = new("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>The tenants of the sample data.</summary>
    public static IReadOnlyList<string> SampleSlugs { get; } = ["northwind", "hanbit", "aldgate"];

    /// <summary>A UUID as it stands, or the id of a slug.</summary>
    public static Guid Parse(string slugOrId) => Guid.TryParse(slugOrId, out var id) ? id : FromSlug(slugOrId);

    /// <summary>The id of a slug such as <c>northwind</c>.</summary>
    public static Guid FromSlug(string slug)
    {
        var name = Encoding.UTF8.GetBytes(slug);
        var input = new byte[16 + name.Length];
        _ = DnsNamespace.TryWriteBytes(input, bigEndian: true, out _);
        name.CopyTo(input, 16);
#pragma warning disable CA5350 // RFC 9562 defines version 5 by SHA-1; it names things here, it protects nothing.
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
        _ = SHA1.HashData(input, hash);
#pragma warning restore CA5350 // the only use
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
