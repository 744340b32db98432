using System.Runtime.InteropServices;
using System.Text;

namespace Feed.Local.Files;

/// <summary>
/// Distinguishes files from pipes, sockets and devices. Opening a pipe blocks until another program writes to it, and a device may never
/// end.
/// </summary>
internal static class FileTypes
{
    // The system's headers call these AT_FDCWD, STATX_TYPE, the offset of stx_mode, sizeof(struct statx), S_IFMT and S_IFREG.
    private const int CurrentDirectory = -100;
    private const uint TypeField = 1;
    private const int ModeOffset = 28;
    private const int StatxSize = 256;
    private const int TypeMask = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>
    /// Whether an empty file is a pipe, a socket or a device, which all have the size 0. Detects them on Linux only; returns false on other
    /// systems.
    /// </summary>
    public static bool IsSpecial(string path)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        var answer = new byte[StatxSize];
        try
        {
            return Statx(CurrentDirectory, Encoding.UTF8.GetBytes(path + '\0'), flags: 0, TypeField, answer) == 0
                && (BitConverter.ToUInt16(answer, ModeOffset) & TypeMask) != Regular;
        }
        catch (Exception fault) when (fault is EntryPointNotFoundException or DllNotFoundException)
        {
            // An old system library.
            return false;
        }
    }

    /// <summary>See <c>man 2 statx</c>: the layout of its answer is the same on all processors.</summary>
    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int folder, byte[] path, int flags, uint mask, [Out] byte[] answer);
}
