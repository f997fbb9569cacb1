package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What systems tell, from files and commands as they have them. */
class SystemInfoTest {

  @TempDir private Path root;

  private void file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }

  private SystemInfo linux() {
    return new SystemInfo("Linux", root, _ -> "");
  }

  private SystemInfo mac(Map<String, String> commands) {
    return new SystemInfo(
        "Mac OS X", root, command -> commands.getOrDefault(String.join(" ", command), ""));
  }

  @Test
  void whatIsNotToldIsEmpty() {
    for (SystemInfo nothing : new SystemInfo[] {linux(), mac(Map.of())}) {
      assertThat(nothing.cpu()).isEmpty();
      assertThat(nothing.twoKinds()).isEmpty();
      assertThat(nothing.freeMegabytes()).isEmpty();
      assertThat(nothing.governor()).isEmpty();
      assertThat(nothing.power()).isEmpty();
      assertThat(nothing.isVirtual()).isEmpty();
    }
  }

  @Test
  void linuxOnALaptop() throws IOException {
    file(
        "proc/cpuinfo",
        "processor\t: 0\nmodel name\t: Fast 9000\nflags\t\t: fpu sse2 avx2\nprocessor\t: 1");
    file("proc/meminfo", "MemTotal:       16000000 kB\nMemAvailable:    2097152 kB");
    file("sys/devices/cpu_core/cpus", "0-15");
    file("sys/devices/cpu_atom/cpus", "16-23");
    file("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "powersave");
    file("sys/devices/system/cpu/cpu1/cpufreq/scaling_governor", "powersave");
    file("sys/devices/system/cpu/cpu0/cpufreq/scaling_driver", "intel_pstate");
    file("sys/class/power_supply/AC/online", "0");
    file("sys/class/power_supply/BAT0/status", "Discharging");
    assertThat(linux().cpu()).contains("Fast 9000");
    assertThat(linux().freeMegabytes()).hasValue(2048);
    assertThat(linux().twoKinds()).contains(new SystemInfo.Cores("0-15", "16-23"));
    assertThat(linux().governor()).hasToString("Optional[powersave (intel_pstate)]");
    assertThat(linux().power()).contains("battery");
    assertThat(linux().isVirtual()).contains(false);
    file("sys/class/power_supply/BAT0/status", "Charging");
    assertThat(linux().power()).contains("mains");
  }

  @Test
  void anEmptyMouseIsNoLaptopOnBattery() throws IOException {
    file("sys/class/power_supply/hid-mouse/scope", "Device");
    file("sys/class/power_supply/hid-mouse/status", "Discharging");
    assertThat(linux().power()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "powersave, acpi-cpufreq, true",
    "'performance, powersave', acpi-cpufreq, true",
    "powersave, intel_pstate, false",
    "powersave, amd-pstate-epp, false",
    "performance, acpi-cpufreq, false",
    "schedutil, intel_cpufreq, false",
    "low power mode, '', true",
    "normal, '', false",
  })
  void aGovernorThatKeepsTheClockDown(String name, String driver, boolean isSlow) {
    assertThat(new SystemInfo.Governor(name, driver).isSlow()).isEqualTo(isSlow);
  }

  @Test
  void coresOfTwoCapacitiesAreOfTwoKinds() throws IOException {
    int[] capacities = {446, 446, 1024, 1000};
    for (int i = 0; i < capacities.length; i++) {
      file("sys/devices/system/cpu/cpu%d/cpu_capacity".formatted(i), "" + capacities[i]);
    }
    assertThat(linux().twoKinds()).contains(new SystemInfo.Cores("2,3", "0,1"));
  }

  /** Some cores are picked for a faster turbo: that makes no second kind. */
  @Test
  void coresOfNearlyOneCapacityAreOfOneKind() throws IOException {
    file("sys/devices/system/cpu/cpu0/cpu_capacity", "1024");
    file("sys/devices/system/cpu/cpu1/cpu_capacity", "980");
    assertThat(linux().twoKinds()).isEmpty();
  }

  @Test
  void virtualMachinesByFlagAndByName() throws IOException {
    file("proc/cpuinfo", "flags\t\t: fpu hypervisor sse2");
    assertThat(linux().isVirtual()).contains(true);
    file("proc/cpuinfo", "Features\t: fp asimd");
    assertThat(linux().isVirtual()).isEmpty();
    file("sys/class/dmi/id/product_name", "KVM Virtual Machine");
    assertThat(linux().isVirtual()).contains(true);
    file("sys/class/dmi/id/product_name", "Server 3000");
    assertThat(linux().isVirtual()).isEmpty();
  }

  @Test
  void macOnBattery() {
    SystemInfo mac =
        mac(
            Map.of(
                "sysctl -n machdep.cpu.brand_string", "Apple M3\n",
                "sysctl -n hw.nperflevels", "2\n",
                "sysctl -n hw.perflevel0.logicalcpu", "4\n",
                "sysctl -n hw.perflevel1.logicalcpu", "6\n",
                "sysctl -n kern.hv_vmm_present", "0\n",
                "pmset -g", "Currently in use:\n standby  1\n lowpowermode         1\n",
                "pmset -g batt", "Now drawing from 'Battery Power'\n -InternalBattery-0 80%\n"));
    assertThat(mac.cpu()).contains("Apple M3");
    assertThat(mac.twoKinds()).contains(new SystemInfo.Cores("4", "6"));
    assertThat(mac.isVirtual()).contains(false);
    assertThat(mac.governor()).hasToString("Optional[low power mode]");
    assertThat(mac.power()).contains("battery");
  }

  @Test
  void macWithOneKindOfCoresOnMains() {
    SystemInfo mac =
        mac(
            Map.of(
                "sysctl -n hw.nperflevels", "1\n",
                "pmset -g", " lowpowermode 0\n",
                "pmset -g batt", "Now drawing from 'AC Power'\n"));
    assertThat(mac.twoKinds()).isEmpty();
    assertThat(mac.governor()).hasToString("Optional[normal]");
    assertThat(mac.power()).contains("mains");
  }
}
