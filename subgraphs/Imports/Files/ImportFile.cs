using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Imports.Files;

/// <summary>A file's text and what it is known by.</summary>
/// <param name="Name">Without its folder.</param>
/// <param name="Text">Without a byte order mark.</param>
/// <param name="Digest">SHA-256 of its bytes, hexadecimal: the same content is the same import.</param>
public sealed record ImportFile(string Name, string Text, string Digest)
{
    /// <summary>A larger file is split by who sends it.</summary>
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file; null where it cannot be read, and the errors say why.</summary>
    public static async Task<ImportFile?> ReadAsync(string path, ImportErrors errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(errors);
        byte[] bytes;
        try
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (stream.Length > MaxBytes)
            {
                errors.Add($"The file has {stream.Length} bytes, more than {MaxBytes}: split it.");
                return null;
            }

            bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            errors.Add(Directory.Exists(path) ? "This is a folder and no file." : "The file may not be read: its permissions do not allow it.");
            return null;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            errors.Add("There is no such file.");
            return null;
        }
        catch (IOException exception)
        {
            errors.Add($"The file cannot be read: {exception.Message}");
            return null;
        }

        return Decode(bytes, errors) is { } text ? new ImportFile(Path.GetFileName(path), text, Convert.ToHexStringLower(SHA256.HashData(bytes))) : null;
    }

    private static string? Decode(byte[] bytes, ImportErrors errors)
    {
        var content = bytes.AsSpan();
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            errors.Add("The file is UTF-16: save it as UTF-8.");
            return null;
        }

        if (content.StartsWith(Encoding.UTF8.Preamble))
        {
            content = content[Encoding.UTF8.Preamble.Length..];
        }

        if (content.TrimEnd("\r\n \t"u8).IsEmpty)
        {
            errors.Add("The file is empty: its first line names the columns.");
            return null;
        }

        try
        {
            return StrictUtf8.GetString(content);
        }
        catch (DecoderFallbackException exception)
        {
            var before = content[..Math.Clamp(exception.Index, 0, content.Length)];
            errors.Add(new ImportError(before.Count((byte)'\n') + 1, 0, null, "There are bytes that are no UTF-8: save the file as UTF-8."));
            return null;
        }
    }
}
